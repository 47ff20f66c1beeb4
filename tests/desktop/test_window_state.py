import pytest

from desktop_assistant.desktop.window_state import (
    DEFAULT_HEIGHT_PIXELS,
    DEFAULT_WIDTH_PIXELS,
    MIN_HEIGHT_PIXELS,
    MIN_WIDTH_PIXELS,
    Screen,
    WindowState,
)

LAPTOP = Screen(0, 0, 1440, 900)
SECOND = Screen(1440, 0, 1920, 1080)


def test_what_is_saved_is_read_back() -> None:
    state = WindowState(x=-20, y=40, width=900, height=700, maximized=True)
    assert WindowState.from_saved(state.to_saved()) == state


def test_nothing_saved_leaves_the_place_to_the_system() -> None:
    assert WindowState.from_saved({"theme": "dark"}) == WindowState(
        None, None, DEFAULT_WIDTH_PIXELS, DEFAULT_HEIGHT_PIXELS, maximized=False
    )


@pytest.mark.parametrize("nonsense", ["12", None, True, 1.5, 10**9, [3]])
def test_a_saved_value_that_makes_no_sense_counts_as_unset(nonsense: object) -> None:
    saved: dict[str, object] = {
        "window_x": nonsense,
        "window_y": 10,
        "window_width": nonsense,
        "window_height": nonsense,
        "window_maximized": "yes",
    }
    assert WindowState.from_saved(saved) == WindowState()


def test_a_window_that_is_on_a_screen_stays_where_it_is() -> None:
    state = WindowState(1500, 100, 800, 600)
    assert state.fitted_to([LAPTOP, SECOND]) == state


def test_a_window_on_a_screen_that_is_gone_is_placed_by_the_system() -> None:
    assert WindowState(2000, 100, 800, 600).fitted_to([LAPTOP]) == WindowState(None, None, 800, 600)


def test_a_window_half_off_its_screen_is_moved_in() -> None:
    assert WindowState(1200, -50, 800, 600).fitted_to([LAPTOP]) == WindowState(640, 0, 800, 600)


def test_a_window_larger_than_the_screen_is_shrunk_to_it() -> None:
    assert WindowState(100, 100, 3000, 2000).fitted_to([LAPTOP]) == WindowState(0, 0, 1440, 900)


def test_a_window_is_never_smaller_than_it_can_be_used() -> None:
    fitted = WindowState(10, 10, 5, 5).fitted_to([LAPTOP])
    assert (fitted.width, fitted.height) == (MIN_WIDTH_PIXELS, MIN_HEIGHT_PIXELS)


def test_a_sliver_on_a_screen_is_too_little_to_take_hold_of() -> None:
    assert WindowState(1430, 100, 800, 600).fitted_to([LAPTOP]).x is None


def test_a_window_between_two_screens_goes_to_the_one_that_holds_most_of_it() -> None:
    assert WindowState(1400, 100, 800, 600).fitted_to([LAPTOP, SECOND]).x == 1440


def test_a_maximised_window_stays_maximised() -> None:
    assert WindowState(10, 10, 800, 600, maximized=True).fitted_to([LAPTOP]).maximized
