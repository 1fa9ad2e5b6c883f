export interface TopicSettings {
  readonly partitions: number;
  readonly retentionMs: number | 'unlimited';
}

/** Which topics there are, and how each is kept. */
export interface TopicTable {
  readonly topics: Readonly<Record<string, TopicSettings>>;
  /** Of `<group>.dead-letter`. */
  readonly deadLetters: TopicSettings;
  /** Of topics that the table does not name; without it they are refused. For tests. */
  readonly others?: TopicSettings;
}

export const deadLetterTopic = (group: string): string => `${group}.dead-letter`;
