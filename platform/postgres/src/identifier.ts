import pg from 'pg';

/** Quoted for use in SQL text where PostgreSQL takes no parameter. */
export const quoteName = (name: string): string => pg.escapeIdentifier(name);
export const quoteText = (text: string): string => pg.escapeLiteral(text);
