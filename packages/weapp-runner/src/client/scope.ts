/** Names that browsers have and WeChat's logic layer has not: code that uses them must fail here as it does there. */
const ABSENT = `
  window document location navigator self parent top frames history screen fetch XMLHttpRequest
  WebSocket EventSource FormData Blob File FileReader Headers Request Response AbortController
  AbortSignal Event EventTarget CustomEvent Worker localStorage sessionStorage indexedDB caches crypto
  performance URL URLSearchParams TextEncoder TextDecoder Image Audio alert confirm structuredClone
  requestIdleCallback requestAnimationFrame cancelAnimationFrame getComputedStyle matchMedia btoa atob
  Intl
`
  .trim()
  .split(/\s+/);

const GIVEN = ['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp'];
/** What each file of the app is a function of: WeChat's names, and the browser's, which are never given. */
export const PARAMETERS = [...GIVEN, 'getCurrentPages', 'global', 'globalThis', ...ABSENT];
