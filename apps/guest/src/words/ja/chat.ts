export const chat = { tab: 'チャット', arrived: 'お店から返信がありました', see: '見る' };
