export interface CheckoutPage {
  /** Where the guest pays; absent where the app opens the provider's window with `clientKey`. */
  readonly checkoutUrl?: string;
  readonly clientKey?: string;
}

/** The payment window: known without asking anybody. */
export interface Checkout {
  readonly provider: string;
  page(o: {
    orderId: string;
    orderName: string;
    amount: number;
    currency: string;
    origin: string;
    /** Where the window sends people back to. */
    back: 'order' | 'bill';
  }): CheckoutPage;
}
