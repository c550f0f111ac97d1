import type { EntityManager } from 'typeorm';

/**
 * Takes a row's lock until the transaction ends. On SQLite there is nothing to take: transactions run one at a time.
 * @param table the table's name, whose key is `id`; never anything from outside
 */
export async function lockForUpdate(tx: EntityManager, table: string, id: string): Promise<void> {
  const { driver } = tx.dataSource;
  if (driver.options.type === 'better-sqlite3') return;
  await tx.query(`SELECT id FROM ${driver.escape(table)} WHERE id = ? FOR UPDATE`, [id]);
}
