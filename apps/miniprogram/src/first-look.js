/**
 * Shows the first page while the app is still on its way: on a slow line that is two seconds sooner. The build (config/first-page.ts)
 * writes the <template> before this; the app takes the look away when it has drawn a page itself (src/platform/first-look.h5.ts).
 */
(() => {
  const template = document.getElementById('first-look-template');
  if (/^\/(?:$|pages\/home\/index$)/.test(location.pathname)) template.before(lookOf(template.content));

  function lookOf(content) {
    const look = content.getElementById('first-look');
    look.classList.toggle('large-type', isKept('large-type'));
    // Who has an account finds a report of theirs there instead.
    if (isKept('token')) content.getElementById('first-look-newcomers').remove();
    look.addEventListener('click', follow);
    return look;
  }

  /** As Taro writes it (src/platform/keeping.ts). */
  function isKept(key) {
    try {
      return Boolean(JSON.parse(localStorage.getItem(`sanshi:${key}`) ?? 'null')?.data);
    } catch {
      return false;
    }
  }

  /** All has come that was on its way, and nothing of Taro's stands there. */
  const isLost = () => document.readyState === 'complete' && !document.querySelector('.taro-tabbar__container');

  /**
   * A page that is tapped before the app is there is the one with which it begins; an app that began meanwhile hears of it. Where the
   * app does not come, the browser goes there by itself, and so tries again.
   */
  function follow(event) {
    const link = event.target.closest('a[href^="/"]');
    if (!link || isLost() || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    link.classList.add('tap-pressed');
    if (location.pathname === link.pathname) history.replaceState(null, '', link.href);
    else history.pushState(null, '', link.href);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }
})();
