/** Phones with WeChat have no keys to listen to. */
export function hearKeyboard(): void {}
