// Each line below says something to people that no other language can say.
const isOpen = Math.random() < 0.5;
const count = 3;

export const Planted = () => (
  <section aria-label="Orders">
    <h1>Hello</h1>
    <p>{isOpen ? 'open' : ''}</p>
    <p>{`${count} dishes`}</p>
    <input placeholder={'Search'} />
    <img alt="Bibimbap" src="photo.webp" />
    <button title={isOpen ? `Close ${count}` : ''} onClick={() => showToast('Saved')} />
  </section>
);
export const korean = (amount: number) => `${amount}원`;
declare function showToast(text: string): void;
