/** The largest file or text that is taken as an article. A filing of 5 MB is large; past this a page would stall. */
export const MAX_ARTICLE_BYTES = 32 * 1024 * 1024;
