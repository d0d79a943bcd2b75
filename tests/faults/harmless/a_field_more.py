"""The form has a field more."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        '<div class="field field-wide">\n  <label class="form-label" for="notes">',
        '<div class="field"><label for="team">Team</label><input id="team" name="team"></div>'
        '<div class="field field-wide">\n  <label class="form-label" for="notes">',
    ),
)
