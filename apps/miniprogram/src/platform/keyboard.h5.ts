const TAPPABLE = '[role=button],[role=radio],[role=checkbox],[role=switch],[role=link]';

function press(event: KeyboardEvent): void {
  const { target, key } = event;
  if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement) || !target.matches(TAPPABLE)) return;
  event.preventDefault();
  target.click();
}

/** Lets who uses a keyboard tap what ui/tap draws: a browser clicks only its own buttons by itself. */
export function hearKeyboard(): void {
  document.addEventListener('keydown', press);
}
