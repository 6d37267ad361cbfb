/** What Google's form page refuses before anything is sent. */
import type { Answer, FormState } from './state';

const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Every problem of the answers (by item id), in the form's order; empty when it would take them. */
export function refusalsOf(form: FormState, answers: Record<string, Answer>): string[] {
  return form.items.flatMap((item) => {
    const given = [answers[item.id] ?? []].flat().filter((value) => value !== '');
    if (given.length === 0) {
      return item.required ? [`「${item.title}」は必須の質問です。`] : [];
    }
    const problems: string[] = [];
    if (item.choices.length > 0) {
      const unknown = given.filter((choice) => !item.choices.includes(choice));
      for (const value of item.other ? unknown.slice(1) : unknown) {
        problems.push(
          `「${item.title}」に「${value}」という選択肢はありません（${item.choices.join('・')}）。`,
        );
      }
    }
    if (item.email && !given.every((value) => MAIL_ADDRESS.test(value))) {
      problems.push(
        `「${item.title}」：${item.email.helpText || 'メールアドレスを入力してください。'}`,
      );
    }
    return problems;
  });
}
