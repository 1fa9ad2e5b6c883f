export interface OldHabits {
  /** Takes out what was counted before the span. */
  forgetBefore(span: number): Promise<void>;
}
