/** After the first page has come and is quiet. */
const QUIET_MS = 1500;

/**
 * A browser fetches a page's script when it is first opened: too late without a network. So that what is written can be sent off
 * and looked at offline, the pages of that way are fetched while there is one.
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
  ];
  // One that does not come is fetched again when it is opened.
  await Promise.allSettled(pages);
}
