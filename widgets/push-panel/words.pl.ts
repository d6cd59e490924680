export const words = {
  title: 'Bądź na bieżąco',
  askable: 'Napiszemy o nowościach i promocjach prosto na to urządzenie. Nie pytamy o e-mail ani inne dane. Wyłączysz to tutaj jednym kliknięciem.',
  on: 'To urządzenie dostaje powiadomienia ze sklepu.',
  blocked:
    'Powiadomienia z tej strony są zablokowane w przeglądarce. Aby je odblokować, kliknij ikonę obok adresu strony, wybierz „Powiadomienia”, a potem „Zezwól”.',
  install:
    'Na iPhonie i iPadzie powiadomienia działają ze strony dodanej do ekranu początkowego. Dotknij „Udostępnij”, potem „Do ekranu początkowego”, i otwórz sklep stamtąd.',
  unsupported: 'Ta przeglądarka nie obsługuje powiadomień. Działają w aktualnych wersjach Chrome, Edge, Firefoksa i Safari.',
  topics: 'O czym mamy pisać?',
  choose: 'Zaznacz przynajmniej jeden temat.',
  failed: 'Nie udało się. Sprawdź połączenie i spróbuj ponownie.',
  subscribe: 'Włącz powiadomienia',
  unsubscribe: 'Wyłącz powiadomienia',
  later: 'Nie teraz',
  close: 'Zamknij',
}

export type Key = keyof typeof words
