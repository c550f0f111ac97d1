/* Replaces the content of the page when it has changed, and grants a subscription when its button is pressed. */
const main = document.querySelector('main');
let shown = main.innerHTML;

async function refresh() {
  try {
    const text = await (await fetch('/', { cache: 'no-store' })).text();
    const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main').innerHTML;
    if (fresh !== shown) main.innerHTML = shown = fresh;
    document.body.classList.remove('lost');
  } catch {
    document.body.classList.add('lost');
  }
}

async function grant(button) {
  const { openid, template: templateId } = button.dataset;
  const body = JSON.stringify({ openid, answers: [{ templateId, answer: 'accept' }] });
  button.disabled = true;
  try {
    await fetch('/stub/subscriptions', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  } finally {
    button.disabled = false;
    await refresh();
  }
}

main.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-template]');
  if (button) void grant(button);
});
setInterval(() => void refresh(), 2000);
