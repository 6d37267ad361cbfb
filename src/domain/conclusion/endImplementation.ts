// 実施を終了する (⑫/L): a project that was carried out has come to its end.

import { words } from '../base/words';
import { operation } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';

export const endImplementation = operation({
  name: '実施を終了する',
  place: 'ends',
  tab: 'projects',
  about: words('実施中の提案事業を終えたこととします。'),
  misplaced: (context, project) => projectAt(context, project, 'implementation'),
  prepare: (context, project) => ({
    perform: () => {
      const { stage } = project.values;
      context.registry.set(project, {
        state: '終了',
        stage: '',
        implementedUntil: context.today,
      });
      return { said: '実施を終了しました。', logged: { before: stage, after: '終了' } };
    },
  }),
});
