/** Keeps the keyboard's place when what it stands on is drawn anew, or covered for a while. */

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Draws a part of the page anew; what had the focus in it has it afterwards, by its name or else its place.
 * @param elsewhere something else is drawn: then a place says nothing, and whatever stood there would be typed into
 */
export function keepingFocus(part: Element, draw: () => void, elsewhere = false): void {
  const before = document.activeElement;
  if (!(before instanceof HTMLElement) || before === part || !part.contains(before)) {
    draw();
    return;
  }
  const place = [...part.querySelectorAll(FOCUSABLE)].indexOf(before);
  const name = nameOf(before);
  draw();
  if (before.isConnected) return;
  const all = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const same = all.findIndex((one) => nameOf(one) === name);
  if (elsewhere && same < 0) return;
  // Its words may have changed, as those of 次の期限 do; it still stands where it stood. What rests now cannot have it.
  const [nearest] = all
    .map((one, index) => ({ one, far: Math.abs(index - (same < 0 ? place : same)) }))
    .filter(({ one }) => !one.matches(':disabled'))
    .sort((one, other) => one.far - other.far);
  nearest?.one.focus();
}

function nameOf(element: Element): string {
  const own = element.id || element.getAttribute('href') || element.getAttribute('aria-label');
  return `${element.tagName} ${own || element.textContent}`;
}

/**
 * Remembers from where something is opened that takes the focus.
 * @returns puts the focus back there: onto the grid, where a row of it was opened that may be drawn anew meanwhile
 */
export function focusReturn(): () => void {
  const before = document.activeElement;
  const place = before?.closest<HTMLElement>('[role="grid"]') ?? before;
  return () => {
    if (place instanceof HTMLElement && place.isConnected) place.focus();
  };
}
