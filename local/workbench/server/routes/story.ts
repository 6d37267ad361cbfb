/** 経過: the steps that were taken, the way back before the last one, and all of them as a scenario. */
import { Hono } from 'hono';
import type { Runtime } from '../../../runtime';
import type { StoryView } from '../../shapes';
import { download } from '../download';
import { WrongRequest } from '../problems';
import type { Workbench } from '../workbench';

/** @param restore makes a city go on from a snapshot */
export function storyRoutes(
  workbench: Workbench,
  restore: (snapshot: unknown) => Promise<Runtime>,
): Hono {
  return new Hono()
    .get('/', (context) => {
      const { story } = workbench;
      const view: StoryView = {
        steps: [...story.steps].reverse(),
        canGoBack: story.canGoBack,
        recorded: story.scenario !== undefined,
      };
      return context.json(view);
    })
    .post('/back', async (context) => context.json({ result: await workbench.goBack(restore) }))
    .get('/scenario', (context) => {
      const { scenario } = workbench.story;
      if (scenario === undefined) throw new WrongRequest('この市の始まりが分かりません。');
      return download(context, {
        name: 'scenario.json',
        contentType: 'application/json',
        bytes: Buffer.from(scenario),
      });
    });
}
