const TAPPABLE = '[role=button],[role=radio],[role=checkbox],[role=switch],[role=link]';

function press(event: KeyboardEvent): void {
  const { target, key } = event;
  if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement) || !target.matches(TAPPABLE)) return;
  event.preventDefault();
  target.click();
}

/** Taro's tab bar is made of links to `javascript:;`: the page's security policy refuses to follow them, and says so as an error. */
function stay(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (link && link.protocol === 'javascript:') event.preventDefault();
}

/** Lets who uses a keyboard tap what ui/tap draws, and find the tab bar: a browser clicks only its own buttons by itself. */
export function hearKeyboard(): void {
  document.addEventListener('keydown', press);
  document.addEventListener('click', stay);
  document.querySelector('taro-tabbar')?.setAttribute('role', 'navigation');
}
