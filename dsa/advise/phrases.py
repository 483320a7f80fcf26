"""What the memorandum can say: each phrase of `templates/papers/memo.yaml`, and the fields that it holds."""

_PLAIN = """
    subtitle no_title to to_unknown from from_unknown date re transfer_one marking state heading_summary state_value
    answer_none is_one is_many answer_no_start glance glance_summary glance_transfer glance_what glance_may
    glance_way glance_missing glance_start may_permitted may_blocked may_undecided may_no_regime way_none way_no_law
    missing_change missing_none no_day stops_title contradiction_head agreements_title agreements_head
    agreements_none need_required need_recommended need_optional need_alternative need_wrong not_in_library
    not_drafted question_head short_head short_not_yet short_no_regime law_head law_lead law_none rules_applies
    rules_does_not_apply rules_cannot_tell gate_open gate_undecided gate_blocked checked_read checked_memory
    checked_unknown way_chosen way_first way_nearest way_open way_undecided way_blocked way_read met not_met unknown
    confirmed to_confirm not_so in_text text_open text_gap act act_done no_draft no_facts others_head contrary_head
    confirm_lead confirm_title confirm_for confirm_summary confirm_what confirm_who change_head change_lead
    change_none then_permitted then_blocked then_undecided then_no_regime terms_title collision_open strictest
    strictest_summary strictest_term strictest_limit strictest_others strictest_chosen strictest_for strictest_none
    term_incident term_retention term_redisclosure chosen_none start_title start_summary duty_what duty_who
    duty_when duty_cited duty_for duty_for_all penalties_title precedents_title precedents_head precedents_none
    precedents_summary precedents_cited precedents_date precedents_parties precedents_about precedents_evidence
    related related_none notice_unnumbered status_title coverage_title coverage_lead coverage_none coverage_summary
    coverage_what coverage_cited coverage_gap coverage_waits coverage_not_asked duties_title duties_summary
    calendar_title calendar_lead calendar_day calendar_summary authorities_title authorities_lead
    authorities_summary authorities_authority authorities_provisions authorities_checked authorities_who
    confirm_cite confirm_unread raised_all closed_title closed_lead quiet_lead quiet_law quiet_summary
    closed_summary closed_way closed_because closed_for closed_rule pitfalls_title pitfalls_summary pitfalls_law
    pitfalls_what states_title states_all states_lead states_state states_subject states_says states_cited
    states_summary part section
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
    "more": "count",
    "missing_instrument": "kind",
    "stop": "citation nearest says",
    "stop_head": "data transfers",
    "stop_see": "part",
    "lacks_head": "kind",
    "lacks": "because citation transfers",
    "contradiction": "checked citation mend says",
    "agreements_lead": "sentence",
    "agreement": "between draft kind need why",
    "agreement_wrong": "between kind need why",
    "drafted": "draft",
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
    "short_open": "ways",
    "short_cannot_tell": "laws missing",
    "short_blocked": "citation nearest says",
    "short_facts": "facts",
    "short_lacks": "citation kind",
    "law_same": "law ruling section",
    "law_over": "laws",
    "law_adds": "citation law",
    "law_quiet": "annex laws",
    "law": "because checked citation law ruling",
    "force": "force",
    "way_head": "law",
    "way": "chosen citation permits status",
    "way_again": "chosen citation section status",
    "way_same": "citation section",
    "condition": "condition facts",
    "conditions": "conditions state",
    "way_memory": "where",
    "by": "who",
    "act_by": "deadline who",
    "text_at": "draft sections",
    "others_undecided": "ways",
    "others_open": "ways",
    "other_way": "citation why",
    "other_way_for": "citation transfers why",
    "others_closed": "annex counts",
    "closed_of": "count law",
    "contrary": "citation says",
    "contrary_same": "section way",
    "contrary_of": "citation says way",
    "contrary_unconfirmed": "points way",
    "contrary_kept": "points way",
    "contrary_bar": "facts",
    "contrary_no_law": "annex count from",
    "confirm_none": "annex",
    "confirm_asked": "ask why",
    "confirm_more": "count",
    "change": "citation fact then to",
    "change_any": "citation facts then to",
    "change_several": "part",
    "change_nearest": "says",
    "risks": "part",
    "collision_head": "transfers",
    "collision": "citations decided says",
    "collision_decided": "citation why",
    "strictest_lead": "annex",
    "strictest_beyond": "chosen citation says term",
    "within_yes": "chosen",
    "within_no": "chosen",
    "within_unknown": "chosen",
    "start_lead": "because",
    "start_more": "annex count",
    "duty_days": "days from",
    "penalty": "checked citation says",
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
