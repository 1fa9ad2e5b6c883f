export interface CheckoutPage {
  /** Where the guest pays: the practice window, or our page that opens the provider's with `clientKey`. */
  readonly checkoutUrl: string;
  readonly clientKey: string;
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
    /** How the guest wants to pay, as `paymentMethod` of the order: the window may open there. */
    method?: string | undefined;
    /** Where the window sends people back to. */
    back: 'order' | 'bill';
  }): CheckoutPage;
}
