import { DeadLetters } from './dead-letters';
import './admin.css';

/** 管理: what an administrator looks after. */
export default function AdminPage() {
  return (
    <div className="admin">
      <title>管理 · 三事</title>
      <h1>管理</h1>
      <DeadLetters />
    </div>
  );
}
