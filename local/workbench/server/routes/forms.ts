/** フォーム: the Google Forms as whoever has the link sees them. */
import { Hono } from 'hono';
import { z } from 'zod';
import { publishedUrl } from '../../../runtime/forms/links';
import type { FormPageView, FormSummary } from '../../shapes';
import { bodyOf } from '../body';
import { formStep } from '../recording';
import type { Workbench } from '../workbench';

const submission = z.object({
  url: z.string(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

export function formRoutes(workbench: Workbench): Hono {
  return new Hono()
    .get('/', (context) => context.json(formsOf(workbench)))
    .get('/page', (context) => {
      const url = context.req.query('url') ?? '';
      const page: FormPageView = workbench.runtime.people.openForm(url);
      return context.json(page);
    })
    .post('/submit', async (context) => {
      const { url, answers } = await bodyOf(context, submission);
      return context.json(
        await workbench.step(
          (runtime) => {
            const step = formStep(runtime, url, answers);
            const { submit, reply } = step;
            return { label: `フォーム：${submit ?? reply} を送る`, recorded: [step] };
          },
          ({ people }) => people.submitForm(url, answers),
        ),
      );
    });
}

function formsOf(workbench: Workbench): FormSummary[] {
  return workbench.runtime.state.forms.map((form) => ({
    title: form.title,
    url: publishedUrl(form),
    responses: form.responses.length,
  }));
}
