from hypothesis import given
from hypothesis import strategies as st

from dsa.review.order import longest_rising, pairs_in_order

TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=25)


@given(st.permutations(range(8)))
def test_a_rising_subsequence_rises(numbers: list[int]) -> None:
    kept = [numbers[place] for place in longest_rising(numbers)]
    assert kept == sorted(kept)


def test_one_item_out_of_order_is_the_one_left_out() -> None:
    assert longest_rising([1, 2, 0, 3, 4]) == (0, 1, 3, 4)
    assert longest_rising([]) == ()


@given(TEXTS, TEXTS)
def test_pairs_are_equal_and_rise_on_both_sides(left: list[str], right: list[str]) -> None:
    pairs = sorted(pairs_in_order(left, right))
    assert all(left[i] == right[j] for i, j in pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert [j for _, j in pairs] == sorted(j for _, j in pairs)


@given(TEXTS, TEXTS)
def test_a_sequence_with_insertions_keeps_all_its_items(texts: list[str], new: list[str]) -> None:
    longer = [one for n, text in enumerate(texts) for one in ([new[n].upper()] if n < len(new) else []) + [text]]
    assert len(list(pairs_in_order(texts, longer))) == len(texts)


def test_a_deleted_row_of_like_cells_does_not_shift_the_others() -> None:
    sent = ["date of death", "yes", "date of birth", "yes", "place", "yes"]
    assert sorted(pairs_in_order(sent, sent[:2] + sent[4:])) == [(0, 0), (1, 1), (4, 2), (5, 3)]
