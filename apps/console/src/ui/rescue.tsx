import { Component, type ReactNode } from 'react';

interface State {
  broken: boolean;
}

/** Stands in for a page that broke, as when a new version took the place of the one that is open: a reload mends it. */
export class Rescue extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="state" role="alert">
        <p className="state-title">页面没能打开</p>
        <p>可能是刚换了新版本。刷新一下就好，写好的内容都还在。</p>
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          刷新
        </button>
      </div>
    );
  }
}
