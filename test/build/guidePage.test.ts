// The page behind 使い方を見る: the officials' guide, with a place for every step and words that a city may call otherwise.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidePage } from '../../build/guide/guidePage';
import { steps } from '../../src/domain/cases/steps';

const root = join(__dirname, '../..');
const guide = readFileSync(join(root, 'docs/手引き-職員.md'), 'utf8');
const shell = readFileSync(join(root, 'src/pages/guide.html'), 'utf8');

const GUIDE = `# 手引き

[毎日](#毎日)

## 毎日

総合政策課が様式2と[運用](運用.md#届かないとき)を読みます。

![「ホーム」](images/ホーム.png)

<!-- 表：段階 -->

| 段階 | 人 |
| --- | --- |
| ① | <課> |

### 案件

<!-- 表：案件の操作 -->

| 操作 | すること |
| --- | --- |
| 適合とする | 進めます |

<!-- /表 -->

### 終わり
`;

test('chapters alone, tables with their headings, words of the city as scriptlets', () => {
  expect(guidePage('<main><!-- 手引き --></main>', GUIDE).split('\n')).toEqual([
    '<main><h2>毎日</h2>',
    "<p><?= office ?>が<?= formName('様式2') ?>と文書「運用」を読みます。</p>",
    '<table>',
    '<thead>',
    '<tr>',
    '<th scope="col">段階</th>',
    '<th scope="col">人</th>',
    '</tr>',
    '</thead>',
    '<tbody><tr>',
    '<td>①</td>',
    '<td>&lt;課&gt;</td>',
    '</tr>',
    '</tbody></table>',
    '<h3>終わり</h3>',
    '</main>',
  ]);
});

test('officials read no command of ours', () => {
  expect(guidePage(shell, guide)).not.toMatch(/<code>|npx|UPDATE_/);
});

test('what speaks of a 様式 that a city may do without stands where it is used; outside of lists it is marked', () => {
  const of = (text: string) => guidePage('<!-- 手引き -->', `\n## 章\n\n${text}\n`);
  const used = "<? if (uses('様式3')) { ?>";
  const name = "<?= formName('様式3') ?>";
  expect(
    of('1. 様式3を読む\n2. 様式2<!-- 様式3 -->と様式3<!-- /様式3 -->を読む').split('\n'),
  ).toEqual([
    '<h2>章</h2>',
    '<ol>',
    `${used}<li>${name}を読む</li><? } ?>`,
    `<li><?= formName('様式2') ?>${used}と${name}<? } ?>を読む</li>`,
    '</ol>',
    '',
  ]);
  expect(of('| a |\n| --- |\n| 様式3 |')).toContain(`${used}<tr>\n<td>${name}</td>\n</tr><? } ?>`);
  expect(() => of('課は様式3を出す。')).toThrow('a city may do without 様式3');
});

test('a page without a place for it fails the build', () => {
  expect(() => guidePage('<main></main>', GUIDE)).toThrow('guide.html has no <!-- 手引き -->');
});

test('every step of the flow before conclusion has its heading, once', () => {
  const headings = [...guidePage(shell, guide).matchAll(/<h[23]>(.*?)<\/h[23]>/g)].map(
    ([, heading]) => heading,
  );
  for (const step of Object.values(steps)) {
    if (!('before' in step)) continue;
    expect([
      step.before,
      headings.filter((heading) => heading.includes(step.before)).length,
    ]).toEqual([step.before, 1]);
  }
});
