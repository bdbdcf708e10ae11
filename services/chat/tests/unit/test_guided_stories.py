"""A small model gets its plot from a frame, and only its colour is kept."""

import pytest

from chat.application.prompts import estimate_tokens
from chat.application.story_plan import guided, instructed
from chat.application.story_press import StoryPress
from chat.domain.stories.cases import CASES, frame_of, premise_of
from chat.domain.stories.prose import colour
from chat.domain.stories.story import StoryRequest
from services.chat.tests.story_fakes import RuleModerator, a_writer

WISH = "A lighthouse keeper finds a ledger of debts that nobody alive could owe."


@pytest.mark.parametrize(
    ("wish", "premise"),
    [
        (WISH, "a lighthouse keeper finds a ledger of debts that nobody alive could owe"),
        ("Write me a story about a baker poisoned at a fair!", "a baker poisoned at a fair"),
        ("Tell us a dark tale in which Ada Finch hangs. Make it long.", "Ada Finch hangs"),
        ("surprise me", "how a stranger came to stay the night, and was not there in the morning"),
    ],
)
def test_the_wish_becomes_the_subject(wish: str, premise: str) -> None:
    assert premise_of(wish) == premise


def test_every_frame_names_the_wish_the_clue_and_what_it_meant() -> None:
    for seed in range(40):
        frame = frame_of(WISH, seed)
        told = " ".join(beat.lead for beat in frame.beats)
        [case] = [case for case in CASES if case.title == frame.title]
        assert premise_of(WISH) in told
        assert told.index(case.misfit) < told.index(case.truth) < told.index(case.image)
        assert frame == frame_of(WISH, seed)
    assert len({frame_of(WISH, seed).title for seed in range(40)}) == len(CASES)


@pytest.mark.parametrize(
    ("added", "kept"),
    [
        (" The lamp was out. It was cold.", " The lamp was out."),
        (" The story goes on in the next chapter.", ""),
        (" I think we should write about him.", ""),
        (" He paid them in dollars by phone.", ""),
        (" He said nothing and", ""),
        (' He said, "nothing.', ""),
        (" He had it.", ""),
    ],
)
def test_only_whole_sentences_of_the_tale_are_kept(added: str, kept: str) -> None:
    assert colour("Nobody slept.", added, 1) == f"Nobody slept.{kept}"


def test_a_torn_lead_is_finished_by_the_model_or_left_out() -> None:
    lead = "It began on a night of still fog, with"
    assert colour(lead, " the bells ringing. More.", 1) == f"{lead} the bells ringing."
    assert colour(lead, " the", 1) == ""
    assert colour(f"The key turned. {lead}", "", 1) == "The key turned."


def test_what_is_held_covers_every_prompt_and_answer() -> None:
    request = StoryRequest.of(WISH)
    for planner in (guided, instructed(400)):
        press = StoryPress(
            uow=lambda: pytest.fail("unused"),
            model=a_writer(),
            moderator=RuleModerator(),
            planner=planner,
        )
        prompts = [part.prompt("told") for part in planner(request, 0).parts]
        needed = sum(p.max_tokens + estimate_tokens(p.turns[-1].content) for p in prompts)
        assert press.hold_for(request) >= needed
