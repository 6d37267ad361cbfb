/** The workbench's web application: its page, and the JSON that the page asks for. */
import { Hono } from 'hono';
import { assetRoutes } from './assets';
import { guard } from './guard';
import { OpenDialogs } from './openDialogs';
import { problemOf } from './problems';
import { calendarRoutes } from './routes/calendar';
import { clockRoutes } from './routes/clock';
import { dialogRoutes } from './routes/dialogs';
import { documentRoutes } from './routes/documents';
import { executionRoutes } from './routes/executions';
import { formRoutes } from './routes/forms';
import { mailRoutes } from './routes/mail';
import { publicationRoutes } from './routes/publication';
import { registryRoutes } from './routes/registry';
import { type CityMaker, scenarioRoutes } from './routes/scenario';
import { statusRoutes } from './routes/status';
import { storyRoutes } from './routes/story';
import type { Workbench } from './workbench';

/** `port` is asked at each request, since it is known only once the server listens. */
export async function application(
  workbench: Workbench,
  maker: CityMaker,
  port: () => number,
): Promise<Hono> {
  const app = new Hono();
  const dialogs = new OpenDialogs();
  app.use(guard(port));
  app.route('/', await assetRoutes());
  app.route('/api/status', statusRoutes(workbench));
  app.route('/api/registry', registryRoutes(workbench, dialogs));
  app.route('/api/dialogs', await dialogRoutes(workbench, dialogs));
  app.route('/api/forms', formRoutes(workbench));
  app.route('/api/mails', mailRoutes(workbench));
  app.route('/api/documents', documentRoutes(workbench));
  app.route('/api/publication', publicationRoutes(workbench));
  app.route('/api/calendar', calendarRoutes(workbench));
  app.route('/api/clock', clockRoutes(workbench));
  app.route('/api/executions', executionRoutes(workbench));
  app.route('/api/scenario', scenarioRoutes(workbench, maker));
  app.route('/api/story', storyRoutes(workbench, maker.restore));
  app.onError((error, context) => {
    const { status, message, details } = problemOf(error);
    return context.json({ error: message, ...(details ? { details } : {}) }, status);
  });
  return app;
}
