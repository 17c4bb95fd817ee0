/** The languages of the book. */
export type Language = "en" | "zh";

/** A text in every language of the book; a missing one does not compile. */
export type Text = Readonly<Record<Language, string>>;
