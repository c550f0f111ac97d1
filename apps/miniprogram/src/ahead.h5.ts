/** After the first page has come and is quiet. */
const QUIET_MS = 400;

/**
 * A browser fetches a page's script when it is first opened: too late without a network. So all are fetched while there is one,
 * those first by which what is written is sent off and looked at.
 */
export function fetchPagesAhead(): void {
  setTimeout(() => void fetchAll(), QUIET_MS);
}

async function fetchAll(): Promise<void> {
  const pages = [
    import('./pages/form/index'),
    import('./pages/sent/index'),
    import('./more/drafts/index'),
    import('./pages/report/index'),
    import('./pages/reports/index'),
    import('./pages/home/index'),
    import('./pages/mine/index'),
    import('./pages/nearby/index'),
    import('./around/published/index'),
    import('./more/inbox/index'),
    import('./more/joined/index'),
    import('./more/whom/index'),
    import('./more/receipt/index'),
    import('./more/feedback/index'),
    import('./more/follows/index'),
    import('./more/data/index'),
    import('./more/views/index'),
    import('./more/consents/index'),
    import('./more/privacy/index'),
    import('./more/about/index'),
  ];
  // One that does not come is fetched again when it is opened.
  await Promise.allSettled(pages);
  // Where a browser keeps no files (src/worker.js), the pages need a network to open, and nothing else is lost.
  await navigator.serviceWorker?.register('/worker.js').catch(() => undefined);
}
