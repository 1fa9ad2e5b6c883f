import { Choices } from '@hiorder/ui';
import { words } from '../language.ts';
import { choosePayment, PAYMENT_METHODS, paymentChoice } from '../state/payment-choice.ts';

/** Already answered as last time: it costs nobody a tap. */
export function PaymentChoice() {
  const { pay, methods } = words.value;
  return (
    <section class="card cart-payment">
      <Choices
        name={pay.choose}
        value={paymentChoice.value}
        choices={PAYMENT_METHODS.map((value) => ({ value, label: methods[value] ?? value }))}
        onChange={choosePayment}
      />
    </section>
  );
}
