"""Pages in languages that cannot be read, and English pages that are full of foreign words."""

# Texts as their writers write them, in their own quotes and letters.
# ruff: noqa: E501, RUF001

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text
from walkthrough.model import Tutorial
from walkthrough.plan.reading import compiled

PORTUGUESE = """# Como compartilhar um segredo

Antes de começar, verifique se você tem uma conta ativa e se o segredo que deseja compartilhar pertence a você.

1. No canto superior esquerdo, clique no **Menu** e selecione **Cofre**.
2. No menu lateral, selecione **Segredos**.
3. Na lista, localize o segredo que deseja compartilhar e clique no ícone de três pontos.
4. Selecione **Compartilhar este segredo** e escolha a pessoa na nova janela.
5. Clique em **Sim** para confirmar a ação. Você verá a mensagem “Compartilhado com sucesso”.
"""
GERMAN = """# Einen Eintrag freigeben

Prüfen Sie vorher, ob Sie ein gültiges Konto haben und ob der Eintrag Ihnen gehört, denn nur Eigentümer geben Einträge frei.

1. Öffnen Sie links oben das **Menü** und wählen Sie **Tresor**.
2. Suchen Sie in der Liste den Eintrag, den Sie freigeben möchten, und klicken Sie auf das Symbol mit den drei Punkten.
3. Wählen Sie im neuen Fenster die Person aus, die den Eintrag sehen soll, und bestätigen Sie mit **Ja**.
4. Danach steht in der Spalte **Freigegeben** das Wort **Ja**.
"""
FRENCH = """# Partager un colis

Avant de commencer, vérifiez que vous avez un compte et que le colis vous appartient, car seul son propriétaire peut le partager.

1. Dans la section **Menu**, cliquez sur **Colis** et attendez que la page de la liste soit affichée.
2. Sur la page, choisissez le colis que vous voulez partager, puis ouvrez le menu des options.
3. Dans la fenêtre qui apparaît, saisissez le nom de la personne et cliquez sur **Partager**.
4. Un message confirme que le colis est partagé et la colonne **Partagé** contient le mot **Oui**.
"""
SPANISH = """# Compartir un paquete

Antes de empezar, compruebe que tiene una cuenta y que el paquete es suyo, porque nadie más puede compartirlo.

1. En la esquina superior izquierda, pulse el **Menú** y elija **Paquetes**.
2. Busque en la lista el paquete que quiere compartir y pulse el icono de los tres puntos.
3. Escriba el nombre de la persona en el campo **Buscar** y pulse **Compartir**.
4. En la columna **Compartido** aparece la palabra **Sí** y la persona puede ver el paquete.
"""
DUTCH = """# Een pakket delen

Controleer eerst of je een account hebt en of het pakket van jou is, want alleen de eigenaar kan een pakket met anderen delen.

1. Klik linksboven op het **Menu** en kies **Pakketten** in de lijst die verschijnt.
2. Zoek het pakket dat je wilt delen en klik op het pictogram met de drie puntjes.
3. Typ in het nieuwe venster de naam van de persoon en klik op **Delen** om het te bevestigen.
4. In de kolom **Gedeeld** staat nu het woord **Ja**.
"""
ITALIAN = """# Condividere un pacco

Prima di iniziare, verificare di avere un account e che il pacco sia proprio, perché solo il proprietario può condividerlo con altri.

1. In alto a sinistra, fare clic sul **Menu** e selezionare **Pacchi**.
2. Nell'elenco, trovare il pacco da condividere e fare clic sull'icona con i tre puntini.
3. Nella finestra che si apre, scrivere il nome della persona e fare clic su **Condividi**.
4. Nella colonna **Condiviso** si legge ora la parola **Sì**.
"""
DANISH = """# Del en pakke

Kontroller først, at du har en konto, og at pakken er din, for kun ejeren kan dele en pakke med andre.

1. Klik på **Menu** øverst til venstre, og vælg **Pakker** i menuen.
2. Find den pakke, som du vil dele, på listen, og klik på ikonet med de tre prikker.
3. Skriv navnet på personen i det nye vindue, og klik på **Del** for at bekræfte det.
4. I kolonnen **Delt** står der nu **Ja**, og personen kan se pakken.
"""
JAPANESE = """# 荷物を共有する

始める前に、アカウントを持っていること、そして荷物があなたのものであることを確認してください。所有者だけが荷物を共有できます。

1. 左上の **メニュー** をクリックし、**荷物** を選択します。
2. リストで共有したい荷物を見つけて、三つの点のアイコンをクリックします。
3. 新しいウィンドウで相手の名前を入力し、**共有** をクリックして操作を確認します。
4. **共有済み** の列に **はい** と表示されます。
"""
RUSSIAN = """# Как поделиться посылкой

Перед началом убедитесь, что у вас есть учётная запись и что посылка принадлежит вам: делиться может только владелец.

1. В левом верхнем углу нажмите **Меню** и выберите **Посылки**.
2. Найдите в списке нужную посылку и нажмите значок с тремя точками.
3. Введите имя человека в новом окне и нажмите **Поделиться**.
"""
FOREIGN = {
    "Portuguese": PORTUGUESE, "German": GERMAN, "French": FRENCH, "Spanish": SPANISH, "Dutch": DUTCH,
    "Italian": ITALIAN, "Danish": DANISH, "Japanese": JAPANESE, "Russian": RUSSIAN,
}  # fmt: skip

NOT_IN_ENGLISH = "this page is not in English, and no other language can be read"


def read(text: str) -> Tutorial:
    return compiled(from_text(text, "page.md"))


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_a_page_in_another_language_says_so_once(text: str) -> None:
    page = read(text)
    assert [(one.line, one.reason, one.nearest) for one in page.not_understood] == [(3, NOT_IN_ENGLISH, [])]
    assert not page.can_be_walked
    assert page.not_read == NOT_IN_ENGLISH


def test_lint_says_so_too_and_finds_nothing_in_its_words() -> None:
    page = linted_text(from_text(GERMAN.replace("in der Liste", "in der der Liste"), "page.md"))
    assert [one.reason for one in page.not_understood] == [NOT_IN_ENGLISH]
    assert {finding.rule for finding in page.findings} <= {"doubled-word"}


ENGLISH_WITH_FOREIGN_UI_WORDS = """# Share a parcel

1. In the upper left corner, click **Menü** and select **Pakete für Freunde und Verwandte**.
2. On the side menu, select **Meine Pakete, die noch nicht angekommen sind**.
3. Click **Freigeben und mit anderen teilen**.
4. Click **Ja, ich möchte das Paket wirklich freigeben**.
5. You'll get the message “Das Paket wurde für die ausgewählte Person freigegeben”.
6. The **Freigegeben für andere** column reads **Ja, für andere Personen**.
7. Click **Zurück zur Übersicht aller Pakete**.
8. Select **Abmelden und das Fenster schließen**.
"""
TERSE = (
    """# Share

1. Click **Menu**.
2. Select **Parcels**.
3. Click **Actions** > **Share**.
4. Type “Betty”.
5. Click **Share**.
6. Click **Yes**.
"""
    + "7. Press **Next**.\n" * 40
)
NAMES = """# Supported systems

* Debian Bookworm Bullseye
* Fedora Workstation Silverblue Kinoite
* Ubuntu Noble Jammy Focal
* Windows Server Datacenter Core
* Amazon Linux
"""


@pytest.mark.parametrize("text", [ENGLISH_WITH_FOREIGN_UI_WORDS, TERSE, NAMES, "# Título\n\nOlá!\n", ""])
def test_an_english_page_is_read_whatever_its_ui_words(text: str) -> None:
    assert NOT_IN_ENGLISH not in [one.reason for one in read(text).sentences]


def test_half_a_page_in_english_is_read() -> None:
    both = PORTUGUESE + "\n## The same in English\n\n" + ENGLISH_WITH_FOREIGN_UI_WORDS.split("\n\n")[1] * 3
    assert NOT_IN_ENGLISH not in [one.reason for one in read(both).sentences]
