import { Runtime } from '../../../local/runtime';
import { bundleOf } from './bundleOf';

test('templates evaluate their scriptlets, escaping what they show', () => {
  const dist = bundleOf(
    `function main() {
      const page = HtmlService.createTemplateFromFile('Card');
      page.rows = ['<甲>', '乙'];
      return page.evaluate().setTitle('案件カード').getContent();
    }`,
    {
      Card: '<ul><? for (const row of rows) { ?><li><?= row ?></li><? } ?></ul><?!= "<b>太</b>" ?>',
    },
  );
  const { people } = Runtime.create({ start: '2026-04-01T09:00', dist });
  expect(people.callFromPage('main', [])).toMatchObject({
    ok: true,
    result: '<ul><li>&lt;甲&gt;</li><li>乙</li></ul><b>太</b>',
  });
});
