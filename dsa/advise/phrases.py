"""What the memorandum can say: each phrase of `templates/papers/memo.yaml`, and the fields that it holds."""

_PLAIN = """
    subtitle no_title to to_unknown from from_unknown date re transfer_one marking state heading_summary state_value
    answer_none is_one is_many answer_no_start glance glance_summary glance_transfer glance_what glance_may
    glance_way glance_missing glance_start may_permitted may_blocked may_undecided may_no_regime way_none way_no_law
    missing_change missing_none no_day stops_title contradiction_head agreements_title agreements_none
    agreements_summary agreements_need agreements_kind agreements_between agreements_why agreements_draft
    need_required need_recommended need_optional need_alternative need_wrong not_in_library not_drafted
    question_head short_head short_no_regime law_head law_lead law_summary law_law law_applies law_because law_cited
    rules_applies rules_does_not_apply rules_cannot_tell gate_open gate_undecided gate_blocked overlay checked_read
    checked_memory checked_unknown way_chosen way_first way_nearest way_open way_undecided way_blocked way_read
    conditions_summary conditions_condition conditions_state conditions_facts met not_met unknown confirmed
    to_confirm not_so in_text text_open text_gap act act_done no_draft no_facts others_head contrary_head
    confirm_head confirm_lead confirm_summary confirm_what confirm_who confirm_why change_head change_none
    then_permitted then_blocked then_undecided then_no_regime risks_head risks_none terms_title collision_open
    strictest strictest_lead strictest_summary strictest_term strictest_limit strictest_others strictest_chosen
    strictest_for strictest_none term_incident term_retention term_redisclosure chosen_none start_title
    start_summary duty_what duty_who duty_when duty_cited duty_for duty_for_all penalties_title penalties_summary
    penalties_law penalties_what penalties_cited precedents_title precedents_head precedents_none precedents_summary
    precedents_cited precedents_date precedents_parties precedents_about precedents_evidence related related_none
    notice_unnumbered status_title coverage_title coverage_lead coverage_none coverage_summary coverage_what
    coverage_cited coverage_gap coverage_not_asked duties_title duties_summary calendar_title calendar_day
    calendar_summary authorities_title authorities_lead authorities_summary authorities_authority
    authorities_provisions authorities_checked authorities_who confirm_cite raised_all closed_title closed_lead
    closed_summary closed_way closed_because closed_for closed_rule pitfalls_title pitfalls_summary pitfalls_law
    pitfalls_what states_title states_lead states_state states_subject states_says states_cited states_summary part
"""
_HOLDING = {
    "title": "title",
    "short_title": "title",
    "to_office": "party",
    "date_value": "day",
    "re_value": "count parties title",
    "re_none": "title",
    "transfer_many": "count",
    "version": "day",
    "answer_permitted": "counts",
    "answer_blocked": "counts",
    "answer_partly": "counts",
    "answer_undecided": "counts",
    "answer_no_regime": "counts",
    "counts": "parts total",
    "count_permitted": "count verb",
    "count_blocked": "count verb",
    "count_undecided": "count verb",
    "count_no_regime": "count verb",
    "answer_missing": "count kinds",
    "answer_start": "day",
    "transfer": "flow from to",
    "only_under": "kind",
    "missing_more": "count first",
    "missing_instrument": "kind",
    "stop": "citation nearest says",
    "stop_head": "data transfers",
    "stop_see": "part",
    "lacks_head": "kind",
    "lacks": "because citation transfers",
    "contradiction": "checked citation mend says",
    "agreements_lead": "sentence",
    "agreements_required": "kinds",
    "because_cited": "because citation",
    "question_title": "data parties",
    "between": "from to",
    "question": "from purpose to what",
    "question_no_purpose": "from to what",
    "question_same": "transfers",
    "what": "what",
    "short_permitted": "ways",
    "short_undecided": "missing ways",
    "short_cannot_tell": "laws missing",
    "short_blocked": "citation nearest says",
    "short_facts": "facts",
    "short_lacks": "citation kind",
    "force": "force",
    "way_head": "law",
    "way": "chosen citation permits status",
    "way_memory": "where",
    "by": "who",
    "act_by": "deadline who",
    "text_at": "draft sections",
    "others_undecided": "ways",
    "others_open": "ways",
    "other_way": "citation why",
    "other_way_for": "citation transfers why",
    "others_closed": "annex citations",
    "contrary": "citation says",
    "contrary_of": "citation says way",
    "contrary_unconfirmed": "points way",
    "contrary_kept": "points way",
    "contrary_bar": "facts",
    "contrary_no_law": "annex count from",
    "confirm_none": "annex",
    "change": "citation fact then to",
    "change_any": "facts then to",
    "change_nearest": "says",
    "risks": "laws part",
    "collision_head": "transfers",
    "collision": "citations decided says",
    "collision_decided": "citation why",
    "within_yes": "chosen",
    "within_no": "chosen",
    "within_unknown": "chosen",
    "start_lead": "because",
    "duty_days": "days deadline from",
    "precedents_lead": "count",
    "precedent": "authority",
    "related_more": "count",
    "notice_number": "number",
    "status": "digest intake",
    "status_checked": "annex",
    "status_drafts": "drafts",
    "status_draft": "count draft",
    "coverage_met": "sections",
    "coverage_needs_fact": "sections",
    "coverage_doubtful": "sections",
    "authority_read": "month",
    "authority_memory": "provisions",
    "authority_unknown": "provisions",
    "confirm_first": "where",
    "raised_not": "laws",
}

FIELDS = {name: frozenset[str]() for name in _PLAIN.split()} | {
    name: frozenset(fields.split()) for name, fields in _HOLDING.items()
}
"""By phrase; empty for one that is printed as it stands."""
