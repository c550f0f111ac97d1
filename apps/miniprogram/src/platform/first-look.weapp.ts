/** WeChat shows its own picture until the app has come. */
export function useEndOfFirstLook(): void {}
