export type PrinterRejection =
  | { readonly code: 'printer-not-found' }
  | { readonly code: 'printer-address-refused' }
  | { readonly code: 'too-many-printers' };

export type PrintRejection =
  | { readonly code: 'ticket-not-found' }
  | { readonly code: 'printer-not-found' }
  | { readonly code: 'no-printer' };
