"""What the memorandum can say: each phrase of `templates/papers/memo.yaml`, and the fields that it holds."""

_PLAIN = """
    subtitle no_title to to_unknown from from_unknown date re transfer_one state heading_summary state_value
    answer_none is_one is_many answer_start_none answer_no_start glance glance_summary glance_transfer glance_may
    glance_way glance_missing glance_start glance_ids no_uses may_permitted may_blocked may_undecided may_no_regime
    way_none way_no_law missing_change missing_none no_day no_wait contradictions_title contradictions_lead
    contradiction_head stops_title agreements_title agreements_none agreements_kind agreements_between
    agreements_why agreements_summary need_required need_recommended need_optional need_alternative drafted
    not_in_library not_drafted laws_title laws_marks gates_head gates_lead gates_law gates_for gates_why
    gates_summary law_none over_head over_none quiet_head question_head short_head short_not_yet short_no_regime
    gate_unknown gate_open gate_undecided gate_blocked checked_read checked_part checked_memory way_chosen way_first
    way_nearest way_open way_undecided way_blocked conditions_summary met not_met unknown confirmed to_confirm
    not_so in_text text_open text_gap act act_done no_draft no_facts others_head and_more no_closing contrary_head
    change_head change_nearest_head change_none mend_named mend_confirmation mend_another-purpose
    mend_fewer-elements mend_fewer-people mend_another-form mend_consent mend_order-or-request
    mend_another-recipient mend_another-source mend_another-fact fact_consent_none fact_ordered_by_none
    fact_existing_kind_none fact_matches_no fact_moves_yes fact_moves_no confirm_lead confirm_title confirm_for
    confirm_summary confirm_what confirm_who terms_title collision_open strictest strictest_summary strictest_term
    strictest_limit strictest_others strictest_chosen strictest_for strictest_none term_incident term_retention
    term_redisclosure chosen_none start_title duty_day duty_what duty_who duty_before duty_cited duty_late duty_own
    duty_for_all before_signature before_start before_renewal precedents_title precedents_none precedents_summary
    precedents_cited precedents_date precedents_parties precedents_about precedents_evidence related related_none
    notice_unnumbered status_title coverage_title coverage_lead coverage_none coverage_summary coverage_what
    coverage_cited coverage_where coverage_gap coverage_waits duties_title duties_summary calendar_lead
    authorities_title authorities_lead authorities_summary authorities_authority authorities_checked raised_all
    closed_title closed_lead quiet_lead quiet_law quiet_summary closed_summary closed_because closed_for closed_fact
    closed_ways penalties_title penalty_law penalty_what penalty_cited penalty_summary states_title states_all
    states_lead states_state states_subject states_says states_cited states_summary part section
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
    "unreliable": "count part",
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
    "answer_start": "days",
    "answer_questions": "annex",
    "glance_cell": "data ends part",
    "transfer": "data ends",
    "transfer_for": "data ends uses",
    "between": "from to",
    "moved_for": "data uses",
    "part_of": "part transfers",
    "missing_more": "count first",
    "more": "count",
    "missing_instrument": "kind",
    "wait_days": "days",
    "wait_agreement": "kind",
    "contradiction": "mend pin says",
    "stop": "citation part",
    "lacks": "citation where",
    "agreements_lead": "sentence",
    "agreements_required": "kinds",
    "agreement": "kind need",
    "agreements_wrong": "reasons",
    "agreement_wrong": "kind why",
    "agreement_between": "between draft",
    "because_cited": "because citation",
    "law": "because pin",
    "law_may": "law",
    "law_over": "laws",
    "law_adds": "law pin where",
    "law_quiet": "laws",
    "law_quiet_why": "annex",
    "risks": "annex",
    "question_title": "data parties",
    "question": "from purpose to what",
    "question_no_purpose": "from to what",
    "question_same": "transfers",
    "what": "what",
    "short_permitted": "ways",
    "short_undecided": "missing ways",
    "short_open": "ways",
    "short_cannot_tell": "laws missing",
    "short_also": "laws transfer",
    "short_blocked": "citation nearest says",
    "short_facts": "facts",
    "short_facts_of": "facts transfer",
    "short_lacks": "citation kind",
    "law_lead": "laws part",
    "law_state": "law state",
    "pin": "checked citation",
    "force": "force",
    "way_head": "law",
    "way": "chosen permits pin status",
    "way_same": "citation part",
    "condition": "condition facts",
    "by": "who",
    "act_by": "deadline who",
    "text_at": "draft sections",
    "others_undecided": "ways",
    "others_same": "part",
    "others_open": "ways",
    "other_way": "pin why",
    "other_way_for": "pin transfers why",
    "contrary": "pin says",
    "contrary_same": "section way",
    "contrary_of": "pin says way",
    "contrary_unconfirmed": "points way",
    "contrary_kept": "points way",
    "contrary_bar": "facts",
    "contrary_no_law": "annex count from",
    "change_smallest": "change",
    "change_or": "change",
    "change_for": "change transfer",
    "change_bars_any": "citation",
    "change_bars_first": "citation count",
    "change_bars": "citation facts to",
    "change_several": "part",
    "change_nearest": "says",
    "mend": "citations kind main",
    "mend_with": "citations kind main points",
    "mend_confirmed": "citations points",
    "mend_that": "point",
    "mend_answered": "answer question",
    "fact_level": "subject value",
    "fact_type": "subject value",
    "fact_type_social-security": "subject",
    "fact_uses": "value",
    "fact_purpose": "value",
    "fact_origin": "value",
    "fact_categories": "value",
    "fact_subjects": "value",
    "fact_program": "value",
    "fact_program_funding": "value",
    "fact_form": "value",
    "fact_consent": "value",
    "fact_ordered_by": "value",
    "fact_months": "value",
    "fact_existing_kind": "value",
    "fact_acts_for": "subject value",
    "fact_acts_for_none": "subject",
    "fact_system_of_records_yes": "subject",
    "fact_system_of_records_no": "subject",
    "confirm_none": "annex",
    "confirm_asked": "ask why",
    "confirm_more": "count",
    "confirm_authority": "acts",
    "authority_to": "act parties",
    "collision": "citations decided says",
    "collision_decided": "citation why",
    "strictest_lead": "annex",
    "strictest_beyond": "chosen citation says term",
    "limit": "citation says",
    "within_yes": "chosen",
    "within_no": "chosen",
    "within_unknown": "chosen",
    "start_lead": "annex because",
    "start_more": "count",
    "precedents_lead": "count",
    "precedent": "authority",
    "related_more": "count",
    "notice_number": "number",
    "status": "digest intake",
    "status_checked": "annex",
    "status_drafts": "drafts",
    "status_draft": "count draft",
    "coverage_every": "sections",
    "coverage_in": "drafts sections",
    "coverage_met": "sections",
    "coverage_needs_fact": "sections",
    "coverage_doubtful": "sections",
    "authority_of": "authority provisions",
    "authority_memory": "provisions",
    "authority_look": "checked where",
    "raised_not": "laws",
    "closed_way": "citation wants",
}

FIELDS = {name: frozenset[str]() for name in _PLAIN.split()} | {
    name: frozenset(fields.split()) for name, fields in _HOLDING.items()
}
"""By phrase; empty for one that is printed as it stands."""
