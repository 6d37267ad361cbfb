// docs/運用.md names what people meet: every 状態 of a mail, and as many permissions as the script asks for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tabs } from '../../src/domain/registry/tabs';

const root = join(__dirname, '../..');
const guide = readFileSync(join(root, 'docs/運用.md'), 'utf8');

test('what to do at every 状態 of 送信', () => {
  for (const state of tabs.outbox.columns.state.choices ?? [])
    expect(guide).toContain(`\n| ${state} |`);
});

test('the number of permissions is that of the manifest', () => {
  const { oauthScopes } = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8'));
  expect(guide).toContain(`の${oauthScopes.length}つです`);
});
