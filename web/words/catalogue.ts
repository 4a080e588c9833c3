/**
 * How messages are written down.
 *
 * `{name}` stands for a parameter. `{n}` is a number: it is written as the language writes numbers, and where a
 * language has two forms it chooses between them.
 */

/** One form, or the two that English has. */
export type Words = string | { readonly one: string; readonly other: string };

/** The same message in both languages: Indonesian first. */
export interface Message {
  readonly id: Words;
  readonly en: Words;
}

export type Catalogue = Readonly<Record<string, Message>>;

type FormOf<W> = W extends string ? W : W extends { readonly other: infer Other } ? Other : never;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The parameters that a message asks for. */
export type ParametersOf<M extends Message> = {
  readonly [Name in Placeholders<FormOf<M['id']>>]: Name extends 'n' ? number : string | number;
};
