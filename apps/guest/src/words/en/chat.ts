export const chat = { tab: 'Chat', arrived: 'The restaurant replied', see: 'View' };
