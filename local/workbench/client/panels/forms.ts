/** フォーム: the list of Google Forms, and one of them as whoever opens its link sees it. */
import type { FormItemView, FormPageView, FormSummary } from '../../shapes';
import { get, post } from '../api';
import { fill, h } from '../dom';
import { placeOf } from '../links';
import type { Page, Panel } from '../page';

export async function formsPanel(page: Page, [url]: string[]): Promise<Panel> {
  return url === undefined ? listOfForms() : openForm(page, url);
}

async function listOfForms(): Promise<Panel> {
  const forms = await get<FormSummary[]>('/api/forms');
  const element = h(
    'section',
    { class: 'panel' },
    h('h1', {}, 'フォーム'),
    h(
      'p',
      { class: 'quiet' },
      '公開のリンクから開いたときのフォームです。照会などで送られた記入済みのリンクは、メールの中から開きます。',
    ),
    forms.length === 0 && h('p', {}, 'フォームはまだありません。'),
    h(
      'ul',
      { class: 'cards' },
      forms.map((form) =>
        h(
          'li',
          {},
          h('a', { href: placeOf('forms', form.url) }, form.title),
          h('span', { class: 'quiet' }, `回答 ${form.responses}件`),
        ),
      ),
    ),
  );
  return { element };
}

async function openForm(page: Page, url: string): Promise<Panel> {
  const view = await get<FormPageView>('/api/forms/page', { url });
  const questions = view.items.map((item, index) => question(item, index));
  const element = h('section', { class: 'panel form-page' });
  const send = async () => {
    const answers: Record<string, string | string[]> = {};
    // An emptied question is sent as empty, or else what the link filled in would stay.
    for (const { title, answer } of questions) if (answer) answers[title] = answer();
    for (const { complain } of questions) complain?.('');
    const sent = await page.act(
      () => post('/api/forms/submit', { url, answers }),
      undefined,
      ({ details }) => {
        const wrong = questions.filter(({ title, complain }) => {
          const problem = details.find((detail) => detail.startsWith(`「${title}」`));
          if (problem) complain?.(problem);
          return problem;
        });
        const first = wrong[0]?.element;
        first?.querySelector<HTMLElement>('input, textarea, select')?.focus();
        // Up, since what was refused is told at the lower edge.
        first?.scrollIntoView({ block: 'start' });
      },
    );
    if (sent !== undefined) fill(element, confirmation(view, url));
  };
  fill(
    element,
    h('p', {}, h('a', { href: placeOf('forms') }, '← フォームの一覧')),
    h('div', { class: 'form-head' }, h('h1', {}, view.title), h('p', {}, view.description)),
    h(
      'form',
      {
        novalidate: true,
        on: {
          submit: (event) => {
            event.preventDefault();
            void send();
          },
        },
      },
      h('p', { class: 'required-note' }, '＊ は必須の質問です'),
      questions.map(({ element: field }) => field),
      h('button', { class: 'primary' }, '送信'),
    ),
  );
  // What is being filled in must survive whatever happens elsewhere.
  return { element, refresh: async () => undefined };
}

function confirmation(view: FormPageView, url: string): HTMLElement {
  const again = h('a', { href: placeOf('forms', url) }, 'もう一度回答する');
  again.addEventListener('click', (event) => {
    event.preventDefault();
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
  return h(
    'div',
    { class: 'form-head', role: 'status' },
    h('h1', {}, view.title),
    h('p', {}, view.confirmationMessage || '回答を記録しました。'),
    h('p', {}, again, ' ／ ', h('a', { href: placeOf('mail') }, 'メールを見る')),
  );
}

interface Field {
  title: string;
  element: HTMLElement;
  /** Absent for headings. */
  answer?: () => string | string[];
  /** Says at the question what is wrong with its answer; '' takes it back. */
  complain?: (problem: string) => void;
}

function question(item: FormItemView, index: number): Field {
  const { title, type, help } = item;
  if (type === 'SECTION_HEADER' || type === 'PAGE_BREAK') {
    const element = h(
      'div',
      { class: 'form-section' },
      h('h2', {}, title),
      help && h('p', {}, help),
    );
    return { title, element };
  }
  const id = `question-${index}`;
  const helpId = help ? `${id}-help` : undefined;
  const problem = h('p', { class: 'problem', id: `${id}-problem` });
  const described = [helpId, problem.id].filter(Boolean).join(' ');
  const mark = item.required && h('span', { class: 'required', title: '必須' }, ' ＊');
  const hint = help && h('p', { class: 'quiet', id: helpId }, help);
  if (type === 'MULTIPLE_CHOICE' || type === 'CHECKBOX') {
    const { element: options, answer } = choices(item, id);
    const legend = h('legend', {}, title, mark);
    const element = h(
      'fieldset',
      { 'aria-describedby': described },
      legend,
      hint,
      options,
      problem,
    );
    return { title, element, answer, complain: complaint(problem, element) };
  }
  const input = inputOf(item, {
    id,
    'aria-describedby': described,
    'aria-required': item.required,
  });
  const label = h('label', { for: id }, title, mark);
  return {
    title,
    element: h('div', { class: 'field' }, label, hint, input, problem),
    answer: () => input.value,
    complain: complaint(problem, input),
  };
}

const complaint = (place: HTMLElement, field: HTMLElement) => (problem: string) => {
  fill(place, problem);
  if (problem === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
};

function inputOf(item: FormItemView, attributes: Record<string, string | boolean | undefined>) {
  const value = [item.value ?? ''].flat().join('');
  if (item.type === 'LIST') {
    const options = ['', ...(item.choices ?? [])].map((choice) =>
      h('option', { value: choice, selected: choice === value }, choice || '選択'),
    );
    return h('select', attributes, options);
  }
  const input =
    item.type === 'PARAGRAPH_TEXT'
      ? h('textarea', { ...attributes, rows: 5 })
      : h('input', { ...attributes, type: 'text' });
  input.value = value;
  return input;
}

function choices(item: FormItemView, id: string) {
  const several = item.type === 'CHECKBOX';
  const given = [item.value ?? []].flat();
  const inputs = (item.choices ?? []).map((choice) => {
    const input = h('input', { type: several ? 'checkbox' : 'radio', name: id, value: choice });
    input.checked = given.includes(choice);
    return input;
  });
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    element: h(
      'div',
      { class: 'choices' },
      inputs.map((input) => h('label', {}, input, input.value)),
    ),
    answer: () => (several ? chosen() : (chosen()[0] ?? '')),
  };
}
