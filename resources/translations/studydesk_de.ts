<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About StudyDesk</source>
        <translation>Über StudyDesk</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Besteht aus</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Teile des Programms</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No text of this licence came with the part.</source>
        <translation>Zu diesem Teil kam kein Lizenztext mit.</translation>
    </message>
</context>
<context>
    <name>AboutRow</name>
    <message>
        <source>Tags, with spaces between</source>
        <translation>Schlagwörter, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Tags of the note</source>
        <translation>Schlagwörter der Notiz</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>Topic: {title}</source>
        <translation>Thema: {title}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>Version about</source>
        <translation>Version über Info</translation>
    </message>
    <message>
        <source>Look for a new version</source>
        <translation>Nach einer neuen Version sehen</translation>
    </message>
    <message>
        <source>Licences parts</source>
        <translation>Lizenzen Bestandteile</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>StudyDesk itself is under the MIT licence. The Qt parts can be replaced by your own builds.</source>
        <translation>StudyDesk selbst steht unter der MIT-Lizenz. Die Qt-Teile kannst du durch selbst gebaute ersetzen.</translation>
    </message>
    <message>
        <source>Show every part and its licence</source>
        <translation>Jeden Teil und seine Lizenz zeigen</translation>
    </message>
    <message>
        <source>Diagnosis doctor problems check</source>
        <translation>Diagnose Arzt Probleme Prüfung doctor</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Looks at versions, folders, disk space, the whole database, Qt and the downloader, and says what is wrong and how to mend it. Takes some seconds.</source>
        <translation>Sieht sich Versionen, Ordner, Speicherplatz, die ganze Datenbank, Qt und den Downloader an und sagt, was nicht stimmt und wie es sich beheben lässt. Dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Look for problems</source>
        <translation>Nach Problemen suchen</translation>
    </message>
    <message>
        <source>Copy the diagnosis</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>The diagnosis is in the clipboard.</source>
        <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Absent</name>
    <message>
        <source>This video is private now and cannot be brought any more.</source>
        <translation>Dieses Video ist jetzt privat und lässt sich nicht mehr holen.</translation>
    </message>
    <message>
        <source>This video was removed from the web.</source>
        <translation>Dieses Video wurde aus dem Netz entfernt.</translation>
    </message>
    <message>
        <source>This video is not shown in your country.</source>
        <translation>Dieses Video wird in deinem Land nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>AbsentPanel</name>
    <message>
        <source>Download …</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>Show downloads</source>
        <translation>Downloads zeigen</translation>
    </message>
    <message>
        <source>This video is not on the disk. Download it to watch it here, with its transcript.</source>
        <translation>Dieses Video ist nicht auf dem Datenträger. Lade es herunter, um es hier mit seinem Transkript zu sehen.</translation>
    </message>
    <message>
        <source>Its download is paused. It plays here as soon as it has come.</source>
        <translation>Sein Download ist angehalten. Es läuft hier, sobald es da ist.</translation>
    </message>
    <message>
        <source>It is being downloaded, and plays here as soon as it has come.</source>
        <translation>Es wird heruntergeladen und läuft hier, sobald es da ist.</translation>
    </message>
    <message>
        <source>Open in browser at {time}</source>
        <translation>Bei {time} im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>AfterCrash</name>
    <message>
        <source>StudyDesk ended while a video was playing. If it happens again, the graphics chip may be the cause.</source>
        <translation>StudyDesk wurde beendet, während ein Video lief. Wenn das wieder vorkommt, liegt es vielleicht am Grafikchip.</translation>
    </message>
    <message>
        <source>Videos do without the graphics chip now; those opened already from the next start on.</source>
        <translation>Videos kommen jetzt ohne den Grafikchip aus; schon geöffnete ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation>Ohne ihn auskommen</translation>
    </message>
</context>
<context>
    <name>AnkiIn</name>
    <message>
        <source>Anki packages (*.apkg *.colpkg);;All files (*)</source>
        <translation>Anki-Pakete (*.apkg *.colpkg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose an Anki package</source>
        <translation>Ein Anki-Paket wählen</translation>
    </message>
    <message>
        <source>Reading the Anki package…</source>
        <translation>Das Anki-Paket wird gelesen …</translation>
    </message>
    <message>
        <source>Pictures and sounds that the package lacks</source>
        <translation>Bilder und Töne, die im Paket fehlen</translation>
    </message>
    <message>
        <source>Pictures and sounds that are damaged</source>
        <translation>Bilder und Töne, die beschädigt sind</translation>
    </message>
    <message>
        <source>Pictures and sounds of more than 100 MB</source>
        <translation>Bilder und Töne mit mehr als 100 MB</translation>
    </message>
    <message>
        <source>Files that are neither picture nor sound</source>
        <translation>Dateien, die weder Bild noch Ton sind</translation>
    </message>
    <message>
        <source>Files whose names are not safe on every computer</source>
        <translation>Dateien, deren Namen nicht auf jedem Computer sicher sind</translation>
    </message>
    <message>
        <source>Names that stand for two files; the first one counts</source>
        <translation>Namen, die für zwei Dateien stehen; die erste zählt</translation>
    </message>
    <message>
        <source>The list of pictures and sounds cannot be read: none came along</source>
        <translation>Die Liste der Bilder und Töne ist nicht lesbar: Es kamen keine mit</translation>
    </message>
    <message>
        <source>Note types with scripts, which never run here</source>
        <translation>Notiztypen mit Skripten, die hier nie laufen</translation>
    </message>
    <message>
        <source>Note types with fonts or styles of their own, which are not used</source>
        <translation>Notiztypen mit eigenen Schriften oder Stilen, die nicht verwendet werden</translation>
    </message>
    <message>
        <source>Notes with scripts, which never run here</source>
        <translation>Notizen mit Skripten, die hier nie laufen</translation>
    </message>
    <message>
        <source>Notes with more or fewer fields than their type; they were fitted</source>
        <translation>Notizen mit mehr oder weniger Feldern als ihr Typ; sie wurden angepasst</translation>
    </message>
    <message>
        <source>Notes with a field of more than four million letters, which was cut</source>
        <translation>Notizen mit einem Feld von mehr als vier Millionen Zeichen, das gekürzt wurde</translation>
    </message>
    <message>
        <source>Pictures with areas of a shape that is not known here (words)</source>
        <translation>Bilder mit Flächen in einer Form, die hier nicht bekannt ist (Wörter)</translation>
    </message>
    <message>
        <source>Notes without cards, left out</source>
        <translation>Notizen ohne Karten, weggelassen</translation>
    </message>
    <message>
        <source>Notes that stand in the package twice; the first one counts</source>
        <translation>Notizen, die im Paket doppelt stehen; die erste zählt</translation>
    </message>
    <message>
        <source>Notes whose type is not in the package, left out</source>
        <translation>Notizen, deren Typ nicht im Paket ist, weggelassen</translation>
    </message>
    <message>
        <source>Cards without a note, left out</source>
        <translation>Karten ohne Notiz, weggelassen</translation>
    </message>
    <message>
        <source>Cards that their note type does not have, left out</source>
        <translation>Karten, die ihr Notiztyp nicht hat, weggelassen</translation>
    </message>
    <message>
        <source>Answers with an impossible time or rating, left out</source>
        <translation>Antworten mit unmöglicher Zeit oder Bewertung, weggelassen</translation>
    </message>
    <message>
        <source>Notes with texts too large to be read, left out</source>
        <translation>Notizen mit Texten, die zu groß zum Lesen sind, weggelassen</translation>
    </message>
    <message>
        <source>Rows without a question, left out</source>
        <translation>Zeilen ohne Frage, weggelassen</translation>
    </message>
    <message>
        <source>Rows that you have as cards already, left out</source>
        <translation>Zeilen, die du schon als Karten hast, weggelassen</translation>
    </message>
    <message>
        <source>Rows that stand in the file twice; the first one counts</source>
        <translation>Zeilen, die in der Datei doppelt stehen; die erste zählt</translation>
    </message>
    <message>
        <source>Rows from which no card can be made, left out</source>
        <translation>Zeilen, aus denen keine Karte werden kann, weggelassen</translation>
    </message>
    <message>
        <source>Pictures and sounds that are missing on the disk</source>
        <translation>Bilder und Töne, die auf dem Datenträger fehlen</translation>
    </message>
</context>
<context>
    <name>AnkiInDialog</name>
    <message>
        <source>Bring cards in from Anki</source>
        <translation>Karten aus Anki importieren</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Where the decks go</source>
        <translation>Wohin die Stapel kommen</translation>
    </message>
    <message>
        <source>The first notes</source>
        <translation>Die ersten Notizen</translation>
    </message>
    <message>
        <source>With schedule: due dates, memory and all answers</source>
        <translation>Mit Terminen: Fälligkeit, Gedächtnis und alle Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and sound(s)</source>
        <translation>
            <numerusform>%n Bild oder Ton</numerusform>
            <numerusform>%n Bilder und Töne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the notes you have already: the newer text stays.</source>
        <translation>
            <numerusform>%n der Notizen hast du schon: Der neuere Text bleibt.</numerusform>
            <numerusform>%n der Notizen hast du schon: Der neuere Text bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decks, and where their cards go</source>
        <translation>Stapel, und wohin ihre Karten kommen</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Kommt zu</translation>
    </message>
    <message>
        <source>Selected decks go to</source>
        <translation>Ausgewählte Stapel kommen zu</translation>
    </message>
    <message>
        <source>Where the selected decks go</source>
        <translation>Wohin die ausgewählten Stapel kommen</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>A new topic with the deck&apos;s name</source>
        <translation>Ein neues Thema mit dem Namen des Stapels</translation>
    </message>
    <message>
        <source>Nowhere: leave these cards out</source>
        <translation>Nirgendwohin: Diese Karten weglassen</translation>
    </message>
    <message>
        <source>new topic “{title}”</source>
        <translation>neues Thema „{title}“</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>kein Thema</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>(guessed by name)</source>
        <translation>(nach dem Namen geraten)</translation>
    </message>
    <message>
        <source>(by tag)</source>
        <translation>(nach dem Schlagwort)</translation>
    </message>
    <message>
        <source>Bringing cards in…</source>
        <translation>Die Karten werden importiert …</translation>
    </message>
</context>
<context>
    <name>AnkiOutDialog</name>
    <message>
        <source>Take cards out</source>
        <translation>Karten exportieren</translation>
    </message>
    <message>
        <source>A package opens in Anki with the same due dates, answers and pictures. Nothing changes here.</source>
        <translation>Ein Paket öffnet sich in Anki mit denselben Terminen, Antworten und Bildern. Hier ändert sich nichts.</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Datei schreiben …</translation>
    </message>
    <message>
        <source>such as tag:exam is:due</source>
        <translation>etwa tag:pruefung is:due</translation>
    </message>
    <message>
        <source>Search that finds the cards</source>
        <translation>Suche, die die Karten findet</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Anki package (.apkg)</source>
        <translation>Anki-Paket (.apkg)</translation>
    </message>
    <message>
        <source>Text with tabs (.txt), as Anki writes it</source>
        <translation>Text mit Tabulatoren (.txt), wie Anki ihn schreibt</translation>
    </message>
    <message>
        <source>Text with commas (.csv)</source>
        <translation>Text mit Kommas (.csv)</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>With schedule and all answers</source>
        <translation>Mit Terminen und allen Antworten</translation>
    </message>
    <message>
        <source>With pictures and sounds</source>
        <translation>Mit Bildern und Tönen</translation>
    </message>
    <message>
        <source>Decks named after topics, also of cards that came from Anki</source>
        <translation>Stapel nach Themen benannt, auch bei Karten, die aus Anki kamen</translation>
    </message>
    <message>
        <source>Which cards</source>
        <translation>Welche Karten</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>Alle Karten</translation>
    </message>
    <message>
        <source>What a search finds</source>
        <translation>Was eine Suche findet</translation>
    </message>
    <message>
        <source>Anki packages (*.apkg)</source>
        <translation>Anki-Pakete (*.apkg)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Where is it to stand?</source>
        <translation>Wo soll es liegen?</translation>
    </message>
    <message>
        <source>There are no cards to write: choose others.</source>
        <translation>Es gibt keine Karten zum Schreiben: Wähle andere.</translation>
    </message>
    <message>
        <source>Wrote {notes} notes with {cards} cards and {answers} answers.</source>
        <translation>Geschrieben: {notes} Notizen mit {cards} Karten und {answers} Antworten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>Fehlt: {what}</translation>
    </message>
    <message>
        <source>Writing the package…</source>
        <translation>Das Paket wird geschrieben …</translation>
    </message>
    <message>
        <source>Wrote {notes} notes.</source>
        <translation>Geschrieben: {notes} Notizen.</translation>
    </message>
    <message>
        <source>Writing the notes…</source>
        <translation>Die Notizen werden geschrieben …</translation>
    </message>
</context>
<context>
    <name>AnkiReportDialog</name>
    <message>
        <source>Cards from {file}</source>
        <translation>Karten aus {file}</translation>
    </message>
    <message>
        <source>Show the cards</source>
        <translation>Die Karten zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not carried over as it was:</source>
        <translation>Nicht so übernommen, wie es war:</translation>
    </message>
    <message>
        <source>What could not be carried over</source>
        <translation>Was nicht übernommen werden konnte</translation>
    </message>
    <message>
        <source>Everything was carried over.</source>
        <translation>Alles wurde übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n new note(s)</source>
        <translation>
            <numerusform>%n neue Notiz</numerusform>
            <numerusform>%n neue Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%n neue Karte</numerusform>
            <numerusform>%n neue Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n auf den neuesten Stand gebracht</numerusform>
            <numerusform>%n auf den neuesten Stand gebracht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) taken over</source>
        <translation>
            <numerusform>Termine von %n Karte übernommen</numerusform>
            <numerusform>Termine von %n Karten übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and sound(s)</source>
        <translation>
            <numerusform>%n Bild oder Ton</numerusform>
            <numerusform>%n Bilder und Töne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new topic(s)</source>
        <translation>
            <numerusform>%n neues Thema</numerusform>
            <numerusform>%n neue Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>AreasView</name>
    <message>
        <source>Picture with areas</source>
        <translation>Bild mit Flächen</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n Fläche</numerusform>
            <numerusform>%n Flächen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: {numbers}</source>
        <translation>ausgewählt: {numbers}</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was noch fehlt</translation>
    </message>
    <message>
        <source>Give it a title first.</source>
        <translation>Gib zuerst einen Titel an.</translation>
    </message>
    <message>
        <source>Paste the whole link; it begins with https://</source>
        <translation>Füge den ganzen Link ein; er beginnt mit https://</translation>
    </message>
</context>
<context>
    <name>AskOnce</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>BackLinksPane</name>
    <message>
        <source>What leads here</source>
        <translation>Was hierher führt</translation>
    </message>
    <message>
        <source>No note or card speaks of this one yet.</source>
        <translation>Noch keine Notiz und keine Karte spricht von dieser.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) lead here</source>
        <translation>
            <numerusform>%n Stelle führt hierher</numerusform>
            <numerusform>%n Stellen führen hierher</numerusform>
        </translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>BackupToDialog</name>
    <message>
        <source>Back up to a folder</source>
        <translation>In einen Ordner sichern</translation>
    </message>
    <message>
        <source>One file that holds all your data, for a stick, a synced folder or another computer. It is opened again and checked after it was written. On the other computer, choose “Go back to a file” there.</source>
        <translation>Eine Datei mit allen deinen Daten, für einen Stick, einen abgeglichenen Ordner oder einen anderen Computer. Sie wird nach dem Schreiben noch einmal geöffnet und geprüft. Wähle auf dem anderen Computer „Zu einer Datei zurückgehen“.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>With the pictures and sounds of cards and notes</source>
        <translation>Mit den Bildern und Tönen der Karten und Notizen</translation>
    </message>
    <message>
        <source>Videos are not part of it: they can be downloaded again.</source>
        <translation>Videos gehören nicht dazu: Sie lassen sich wieder herunterladen.</translation>
    </message>
    <message>
        <source>Choose the folder for the backup</source>
        <translation>Ordner für die Sicherung wählen</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}, {size}.</source>
        <translation>Gesichert und geprüft: {name}, {size}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>made by itself</source>
        <translation>von selbst gemacht</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>von dir gemacht</translation>
    </message>
    <message>
        <source>before a large change</source>
        <translation>vor einer großen Änderung</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>vor dem Zurückgehen</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>damaged file, put aside</source>
        <translation>beschädigte Datei, beiseitegelegt</translation>
    </message>
    <message>
        <source>Your data is now in {folder}.</source>
        <translation>Deine Daten sind jetzt in {folder}.</translation>
    </message>
    <message>
        <source>Your data is as it was in the backup.</source>
        <translation>Deine Daten sind wie in der Sicherung.</translation>
    </message>
    <message>
        <source>Your data is as it was in the backup. What was there before is kept as {name}.</source>
        <translation>Deine Daten sind wie in der Sicherung. Was vorher da war, ist als {name} aufgehoben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>BlindList</name>
    <message>
        <source>Looking through what you watched …</source>
        <translation>Was du angesehen hast, wird durchgesehen …</translation>
    </message>
    <message>
        <source>No words to show: either nothing with an English transcript was watched, or all is noted.</source>
        <translation>Keine Wörter zu zeigen: Entweder wurde nichts mit englischem Transkript angesehen, oder alles ist notiert.</translation>
    </message>
    <message>
        <source>Said in what you watched, and in none of your notes and cards. A card begins with what was said.</source>
        <translation>Gesagt in dem, was du angesehen hast, und in keiner deiner Notizen und Karten. Eine Karte beginnt mit dem, was gesagt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>{word} · %n time(s)</source>
        <translation>
            <numerusform>{word} · %n-mal</numerusform>
            <numerusform>{word} · %n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Play where “{word}” is said</source>
        <translation>Abspielen, wo „{word}“ gesagt wird</translation>
    </message>
    <message>
        <source>Make a card</source>
        <translation>Karte anlegen</translation>
    </message>
    <message>
        <source>Make a card of “{word}”</source>
        <translation>Karte zu „{word}“ anlegen</translation>
    </message>
    <message>
        <source>What is “{word}”?</source>
        <translation>Was ist „{word}“?</translation>
    </message>
</context>
<context>
    <name>Box</name>
    <message>
        <source>All answers on the Search page</source>
        <translation>Alle Treffer auf der Suchseite</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transkripte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Nothing has &apos;{typed}&apos;; shown is &apos;{taken}&apos;.</source>
        <translation>Nichts hat „{typed}“; gezeigt wird „{taken}“.</translation>
    </message>
</context>
<context>
    <name>BringInDialog</name>
    <message>
        <source>Bring videos in</source>
        <translation>Videos importieren</translation>
    </message>
    <message>
        <source>Are these guesses right?</source>
        <translation>Stimmt das so?</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) seem to be courses of your paths.</source>
        <translation>
            <numerusform>%n Datei scheint ein Kurs deiner Pfade zu sein.</numerusform>
            <numerusform>%n Dateien scheinen Kurse deiner Pfade zu sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be matched and stay where they are.</source>
        <translation>
            <numerusform>%n ließ sich nicht zuordnen und bleibt, wo sie ist.</numerusform>
            <numerusform>%n ließen sich nicht zuordnen und bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy them; the files stay where they are too</source>
        <translation>Kopieren; die Dateien bleiben auch, wo sie sind</translation>
    </message>
    <message>
        <source>Move them; that takes no room twice</source>
        <translation>Verschieben; das braucht nicht doppelt Platz</translation>
    </message>
    <message>
        <source>Files and the courses that they seem to be</source>
        <translation>Dateien und die Kurse, die sie zu sein scheinen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Guessed by</source>
        <translation>Geraten nach</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>id in the name</source>
        <translation>Kennung im Namen</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>length only</source>
        <translation>nur Länge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message>
        <source>Changing the cards…</source>
        <translation>Die Karten werden geändert …</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n of the cards.</source>
        <translation>
            <numerusform>Das ist nur die erste Karte.</numerusform>
            <numerusform>Das sind die ersten %n der Karten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) belong to no topic now.</source>
        <translation>
            <numerusform>%n Karte gehört jetzt zu keinem Thema.</numerusform>
            <numerusform>%n Karten gehören jetzt zu keinem Thema.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) moved to {topic}.</source>
        <translation>
            <numerusform>%n Karte kam zu {topic}.</numerusform>
            <numerusform>%n Karten kamen zu {topic}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) have the tags now.</source>
        <translation>
            <numerusform>%n Karte hat jetzt die Schlagwörter.</numerusform>
            <numerusform>%n Karten haben jetzt die Schlagwörter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags are taken from %n card(s).</source>
        <translation>
            <numerusform>Die Schlagwörter sind von %n Karte genommen.</numerusform>
            <numerusform>Die Schlagwörter sind von %n Karten genommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are in study again.</source>
        <translation>
            <numerusform>%n Karte wird wieder gelernt.</numerusform>
            <numerusform>%n Karten werden wieder gelernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) suspended.</source>
        <translation>
            <numerusform>%n Karte ausgesetzt.</numerusform>
            <numerusform>%n Karten ausgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are back.</source>
        <translation>
            <numerusform>%n Karte ist wieder da.</numerusform>
            <numerusform>%n Karten sind wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) buried until tomorrow.</source>
        <translation>
            <numerusform>%n Karte bis morgen zurückgestellt.</numerusform>
            <numerusform>%n Karten bis morgen zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) flagged.</source>
        <translation>
            <numerusform>%n Karte hat die Flagge.</numerusform>
            <numerusform>%n Karten haben die Flagge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) have no flag now.</source>
        <translation>
            <numerusform>%n Karte hat jetzt keine Flagge.</numerusform>
            <numerusform>%n Karten haben jetzt keine Flagge.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cards come on a day between these two, each day alike. 0 means today.</source>
        <translation>Die Karten kommen an einem Tag zwischen diesen beiden, jeder Tag gleich oft. 0 heißt heute.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) have another due date now.</source>
        <translation>
            <numerusform>%n Karte hat jetzt einen anderen Termin.</numerusform>
            <numerusform>%n Karten haben jetzt einen anderen Termin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) rescheduled.</source>
        <translation>
            <numerusform>%n Karte neu geplant.</numerusform>
            <numerusform>%n Karten neu geplant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are new again.</source>
        <translation>
            <numerusform>%n Karte ist wieder neu.</numerusform>
            <numerusform>%n Karten sind wieder neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new cards among them come before all other new cards.</source>
        <translation>Die neuen unter ihnen kommen vor allen anderen neuen Karten.</translation>
    </message>
    <message>
        <source>New cards put first.</source>
        <translation>Neue Karten nach vorn gestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) deleted, with their siblings.</source>
        <translation>
            <numerusform>%n Karte gelöscht, mit ihren Geschwistern.</numerusform>
            <numerusform>%n Karten gelöscht, mit ihren Geschwistern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n text(s).</source>
        <translation>
            <numerusform>In %n Text ersetzt.</numerusform>
            <numerusform>In %n Texten ersetzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message numerus="yes">
        <source>%n card(s) buried until tomorrow.</source>
        <translation>
            <numerusform>%n Karte bis morgen zurückgestellt.</numerusform>
            <numerusform>%n Karten bis morgen zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) suspended.</source>
        <translation>
            <numerusform>%n Karte ausgesetzt.</numerusform>
            <numerusform>%n Karten ausgesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is new again.</source>
        <translation>Die Karte ist wieder neu.</translation>
    </message>
    <message>
        <source>The card and its siblings are deleted.</source>
        <translation>Die Karte und ihre Geschwister sind gelöscht.</translation>
    </message>
    <message>
        <source>In how many days shall this card come again? 0 means today.</source>
        <translation>In wie vielen Tagen soll diese Karte wiederkommen? 0 heißt heute.</translation>
    </message>
    <message>
        <source>Set the due date</source>
        <translation>Termin setzen</translation>
    </message>
    <message numerus="yes">
        <source>The card comes again in %n day(s).</source>
        <translation>
            <numerusform>Die Karte kommt in %n Tag wieder.</numerusform>
            <numerusform>Die Karte kommt in %n Tagen wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>This card names no source that can be opened.</source>
        <translation>Diese Karte nennt keine Quelle, die sich öffnen lässt.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>Name the flags…</source>
        <translation>Flaggen benennen …</translation>
    </message>
    <message>
        <source>What waits is spread over so many days, nearly forgotten cards first. Nothing is lost, and it can be taken back.</source>
        <translation>Was wartet, wird auf so viele Tage verteilt, fast vergessene Karten zuerst. Nichts geht verloren, und es lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Catch up</source>
        <translation>Aufholen</translation>
    </message>
    <message numerus="yes">
        <source>Your reviews are spread over %n day(s).</source>
        <translation>
            <numerusform>Deine Wiederholungen sind auf %n Tag verteilt.</numerusform>
            <numerusform>Deine Wiederholungen sind auf %n Tage verteilt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardCare</name>
    <message>
        <source>Cards, pictures and sounds</source>
        <translation>Karten, Bilder und Töne</translation>
    </message>
    <message>
        <source>Looks whether every card can be asked, counts are right, and no picture is missing.</source>
        <translation>Sieht nach, ob jede Karte gefragt werden kann, die Zahlen stimmen und kein Bild fehlt.</translation>
    </message>
    <message>
        <source>Look them through</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>{n} cards: all is well.</source>
        <translation>{n} Karten: Alles ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) could never be asked; they will be due now.</source>
        <translation>
            <numerusform>%n Karte könnte nie gefragt werden; sie wird jetzt fällig.</numerusform>
            <numerusform>%n Karten könnten nie gefragt werden; sie werden jetzt fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The counts of what waits are wrong; they will be counted anew.</source>
        <translation>Die Zahlen dessen, was wartet, stimmen nicht; es wird neu gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>The search misses %n item(s); they will be entered.</source>
        <translation>
            <numerusform>Der Suche fehlt %n Eintrag; er wird aufgenommen.</numerusform>
            <numerusform>Der Suche fehlen %n Einträge; sie werden aufgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or sound(s) are gone from the folder:</source>
        <translation>
            <numerusform>%n Bild oder Ton fehlt im Ordner:</numerusform>
            <numerusform>%n Bilder oder Töne fehlen im Ordner:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) name a picture that is not there:</source>
        <translation>
            <numerusform>%n Karte nennt ein Bild, das nicht da ist:</numerusform>
            <numerusform>%n Karten nennen ein Bild, das nicht da ist:</numerusform>
        </translation>
    </message>
    <message>
        <source>Mending the cards…</source>
        <translation>Die Karten werden in Ordnung gebracht …</translation>
    </message>
</context>
<context>
    <name>CardColumns</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
</context>
<context>
    <name>CardOffer</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Make cards</source>
        <translation>Karten anlegen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Lines that can become cards</source>
        <translation>Zeilen, die Karten werden können</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can become cards</source>
        <translation>
            <numerusform>%n Zeile kann eine Karte werden</numerusform>
            <numerusform>%n Zeilen können Karten werden</numerusform>
        </translation>
    </message>
    <message>
        <source>No line can become a card yet. Write “Question :: Answer”, or mark words ==so==.</source>
        <translation>Noch kann keine Zeile eine Karte werden. Schreib „Frage :: Antwort“, oder markiere Wörter ==so==.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) made.</source>
        <translation>
            <numerusform>%n Karte angelegt.</numerusform>
            <numerusform>%n Karten angelegt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardScreen</name>
    <message>
        <source>How far this review is</source>
        <translation>Wie weit diese Wiederholung ist</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Type the answer, then Enter</source>
        <translation>Tippe die Antwort, dann Enter</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>More for this card (M)</source>
        <translation>Mehr zu dieser Karte (M)</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not quite: you decide what counts.</source>
        <translation>Nicht ganz: Du entscheidest, was zählt.</translation>
    </message>
    <message>
        <source>A check: nothing you answer here changes when cards come again.</source>
        <translation>Eine Probe: Was du hier antwortest, ändert nicht, wann Karten wiederkommen.</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>leech</source>
        <translation>Problemkarte</translation>
    </message>
</context>
<context>
    <name>CardSide</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Vorschau schließen</translation>
    </message>
    <message>
        <source>The card with its answer</source>
        <translation>Die Karte mit ihrer Antwort</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>This card was deleted.</source>
        <translation>Diese Karte wurde gelöscht.</translation>
    </message>
    <message>
        <source>No card is in hand.</source>
        <translation>Keine Karte ist gewählt.</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>Missing: {name}</source>
        <translation>Fehlt: {name}</translation>
    </message>
    <message>
        <source>Play sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>The text is longer; all of it is in the editor.</source>
        <translation>Der Text ist länger; ganz steht er im Editor.</translation>
    </message>
    <message>
        <source>You typed</source>
        <translation>Du hast getippt</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Richtige Antwort</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Also right</source>
        <translation>Auch richtig</translation>
    </message>
    <message>
        <source>This side is empty.</source>
        <translation>Diese Seite ist leer.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
</context>
<context>
    <name>CardsPane</name>
    <message>
        <source>Cards of this video</source>
        <translation>Karten dieses Videos</translation>
    </message>
    <message>
        <source>Card from this moment</source>
        <translation>Karte von dieser Stelle</translation>
    </message>
    <message>
        <source>Review these</source>
        <translation>Diese wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of this video</source>
        <translation>
            <numerusform>%n Karte dieses Videos</numerusform>
            <numerusform>%n Karten dieses Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>No card was made of this video yet. Press X at a moment that is worth keeping.</source>
        <translation>Zu diesem Video gibt es noch keine Karte. Drück X an einer Stelle, die das Behalten lohnt.</translation>
    </message>
</context>
<context>
    <name>CardsSection</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Review now</source>
        <translation>Jetzt wiederholen</translation>
    </message>
    <message>
        <source>Add cards</source>
        <translation>Karten aufnehmen</translation>
    </message>
    <message>
        <source>Make a card</source>
        <translation>Karte anlegen</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>Alle Karten</translation>
    </message>
    <message>
        <source>How to study …</source>
        <translation>Wie lernen …</translation>
    </message>
    <message>
        <source>Memory …</source>
        <translation>Gedächtnis …</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n fällig</numerusform>
            <numerusform>%n fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n ausgesetzt</numerusform>
            <numerusform>%n ausgesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n insgesamt</numerusform>
            <numerusform>%n insgesamt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) come into study when you mark the topic as learning, or now.</source>
        <translation>
            <numerusform>%n Karte kommt ins Lernen, wenn du das Thema als „Lerne ich“ markierst, oder jetzt.</numerusform>
            <numerusform>%n Karten kommen ins Lernen, wenn du das Thema als „Lerne ich“ markierst, oder jetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no cards on this topic yet.</source>
        <translation>Zu diesem Thema gibt es noch keine Karten.</translation>
    </message>
    <message>
        <source>Recall: new, for nothing of it was reviewed yet</source>
        <translation>Erinnerung: neu, denn davon wurde noch nichts wiederholt</translation>
    </message>
    <message>
        <source>Recall of what was learned: {n} %</source>
        <translation>Erinnerung an das Gelernte: {n} %</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>buried</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>leech</source>
        <translation>Problemkarte</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation>{length} zu spät</translation>
    </message>
    <message>
        <source>in {length}</source>
        <translation>in {length}</translation>
    </message>
</context>
<context>
    <name>ChecksSection</name>
    <message>
        <source>Check yourself</source>
        <translation>Prüf dich selbst</translation>
    </message>
    <message>
        <source>As you like, and as often as you like: it is only for you.</source>
        <translation>Wie du magst und so oft du magst: Es ist nur für dich.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) before the first video</source>
        <translation>
            <numerusform>%n Frage vor dem ersten Video</numerusform>
            <numerusform>%n Fragen vor dem ersten Video</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) after the last video</source>
        <translation>
            <numerusform>%n Frage nach dem letzten Video</numerusform>
            <numerusform>%n Fragen nach dem letzten Video</numerusform>
        </translation>
    </message>
    <message>
        <source>Last time: {right} of {count} right</source>
        <translation>Letztes Mal: {right} von {count} richtig</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add the card, or finish</source>
        <translation>Karte aufnehmen, oder fertig</translation>
    </message>
    <message>
        <source>Adds the card and begins another one; a card that was opened is finished.</source>
        <translation>Nimmt die Karte auf und beginnt eine weitere; eine geöffnete Karte wird abgeschlossen.</translation>
    </message>
    <message>
        <source>Another card from this one</source>
        <translation>Weitere Karte aus dieser</translation>
    </message>
    <message>
        <source>Begins a new card with what stands here: to split one that asks too much.</source>
        <translation>Beginnt eine neue Karte mit dem, was hier steht: um eine zu teilen, die zu viel fragt.</translation>
    </message>
    <message>
        <source>Make a gap</source>
        <translation>Lücke machen</translation>
    </message>
    <message>
        <source>Makes a gap of the marked words, with a card of its own.</source>
        <translation>Macht aus den markierten Wörtern eine Lücke mit eigener Karte.</translation>
    </message>
    <message>
        <source>Add to the last gap</source>
        <translation>Zur letzten Lücke</translation>
    </message>
    <message>
        <source>Makes a gap of the marked words that is asked together with the last one.</source>
        <translation>Macht aus den markierten Wörtern eine Lücke, die mit der letzten zusammen gefragt wird.</translation>
    </message>
    <message>
        <source>Insert a picture or sound</source>
        <translation>Bild oder Ton einfügen</translation>
    </message>
    <message>
        <source>Asks for a file and puts it here; pictures can be pasted and dropped too.</source>
        <translation>Fragt nach einer Datei und fügt sie hier ein; Bilder lassen sich auch einfügen und hereinziehen.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Shows or hides the card as it will be asked.</source>
        <translation>Zeigt die Karte, wie sie gefragt wird, oder blendet sie aus.</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Draw rectangles: drag with the mouse, or N for one in the middle.</source>
        <translation>Rechtecke zeichnen: mit der Maus ziehen, oder N für eines in der Mitte.</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Draw ellipses: drag with the mouse, or N for one in the middle.</source>
        <translation>Ellipsen zeichnen: mit der Maus ziehen, oder N für eine in der Mitte.</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>Draw polygons: click the corners, double click or Enter closes.</source>
        <translation>Vielecke zeichnen: die Ecken anklicken; Doppelklick oder Enter schließt.</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Neue Fläche</translation>
    </message>
    <message>
        <source>Puts an area in the middle; arrows move it, with Shift they change its size, with Ctrl finely.</source>
        <translation>Setzt eine Fläche in die Mitte; Pfeile verschieben sie, mit Umschalt ändern sie die Größe, mit Strg fein.</translation>
    </message>
    <message>
        <source>Remove the area</source>
        <translation>Fläche entfernen</translation>
    </message>
    <message>
        <source>Removes the selected areas.</source>
        <translation>Entfernt die ausgewählten Flächen.</translation>
    </message>
    <message>
        <source>Ask together</source>
        <translation>Zusammen fragen</translation>
    </message>
    <message>
        <source>Lets one card ask all selected areas; pressed again, each gets its own.</source>
        <translation>Lässt eine Karte alle ausgewählten Flächen fragen; noch einmal, und jede bekommt ihre eigene.</translation>
    </message>
    <message>
        <source>Hide all areas, or one</source>
        <translation>Alle Flächen verdecken, oder eine</translation>
    </message>
    <message>
        <source>Says whether the other areas are hidden too while one is asked.</source>
        <translation>Sagt, ob die anderen Flächen auch verdeckt sind, während eine gefragt wird.</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächste Fläche</translation>
    </message>
    <message>
        <source>Selects the next area.</source>
        <translation>Wählt die nächste Fläche aus.</translation>
    </message>
    <message>
        <source>Search the cards</source>
        <translation>In den Karten suchen</translation>
    </message>
    <message>
        <source>Puts the keyboard into the search line of the cards.</source>
        <translation>Setzt die Tastatur in die Suchzeile der Karten.</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Lists your kept searches and some useful ones, to choose from.</source>
        <translation>Listet deine behaltenen Suchen und einige nützliche zur Auswahl.</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche behalten</translation>
    </message>
    <message>
        <source>Keeps what stands in the search line under a name.</source>
        <translation>Behält, was in der Suchzeile steht, unter einem Namen.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Chooses which columns the table of cards shows.</source>
        <translation>Wählt, welche Spalten die Tabelle der Karten zeigt.</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte ordnen</translation>
    </message>
    <message>
        <source>Sorts by the column in which the keyboard is; once more turns the order round.</source>
        <translation>Ordnet nach der Spalte, in der die Tastatur ist; noch einmal kehrt die Reihenfolge um.</translation>
    </message>
    <message>
        <source>Move the column left</source>
        <translation>Spalte nach links</translation>
    </message>
    <message>
        <source>Moves the column in which the keyboard is one place to the left.</source>
        <translation>Rückt die Spalte, in der die Tastatur ist, einen Platz nach links.</translation>
    </message>
    <message>
        <source>Move the column right</source>
        <translation>Spalte nach rechts</translation>
    </message>
    <message>
        <source>Moves the column in which the keyboard is one place to the right.</source>
        <translation>Rückt die Spalte, in der die Tastatur ist, einen Platz nach rechts.</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Doppelte finden</translation>
    </message>
    <message>
        <source>Lists cards of this search that have the same text in a field.</source>
        <translation>Listet Karten dieser Suche, die in einem Feld denselben Text haben.</translation>
    </message>
    <message>
        <source>Shows the card beside the table as it is asked, or hides it.</source>
        <translation>Zeigt die Karte neben der Tabelle, wie sie gefragt wird, oder blendet sie aus.</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>Karte bearbeiten</translation>
    </message>
    <message>
        <source>Opens the card in hand beside the table.</source>
        <translation>Öffnet die gewählte Karte neben der Tabelle.</translation>
    </message>
    <message>
        <source>History of the card</source>
        <translation>Verlauf der Karte</translation>
    </message>
    <message>
        <source>Shows reviews, numbers and forgetting curve.</source>
        <translation>Zeigt Wiederholungen, Zahlen und Vergessenskurve.</translation>
    </message>
    <message>
        <source>Review these</source>
        <translation>Diese wiederholen</translation>
    </message>
    <message>
        <source>Reviews the selected cards now, or all that were found; due or not.</source>
        <translation>Wiederholt jetzt die ausgewählten Karten, oder alle gefundenen; fällig oder nicht.</translation>
    </message>
    <message>
        <source>Change the topic</source>
        <translation>Thema ändern</translation>
    </message>
    <message>
        <source>Moves the selected cards to another topic, or to none.</source>
        <translation>Bringt die ausgewählten Karten zu einem anderen Thema, oder zu keinem.</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter geben</translation>
    </message>
    <message>
        <source>Adds tags to the selected cards.</source>
        <translation>Gibt den ausgewählten Karten Schlagwörter.</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Schlagwörter nehmen</translation>
    </message>
    <message>
        <source>Takes tags from the selected cards.</source>
        <translation>Nimmt Schlagwörter von den ausgewählten Karten.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Suspends the selected cards; when all of them are suspended, takes them back into study.</source>
        <translation>Setzt die ausgewählten Karten aus; sind alle ausgesetzt, nimmt es sie wieder ins Lernen.</translation>
    </message>
    <message>
        <source>Bury until tomorrow</source>
        <translation>Bis morgen zurückstellen</translation>
    </message>
    <message>
        <source>Puts the selected cards out of sight until tomorrow; brings them back when all are buried.</source>
        <translation>Stellt die ausgewählten Karten bis morgen zurück; sind alle zurückgestellt, holt es sie wieder.</translation>
    </message>
    <message>
        <source>Set the due date</source>
        <translation>Termin setzen</translation>
    </message>
    <message>
        <source>Chooses in how many days the selected cards come.</source>
        <translation>Wählt, in wie vielen Tagen die ausgewählten Karten kommen.</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Computes anew from their reviews when the selected cards come.</source>
        <translation>Berechnet aus den Wiederholungen neu, wann die ausgewählten Karten kommen.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Makes the selected cards new again; their history stays.</source>
        <translation>Macht die ausgewählten Karten wieder neu; ihr Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Order of new cards</source>
        <translation>Reihenfolge neuer Karten</translation>
    </message>
    <message>
        <source>Puts the selected new cards first, in the order shown or shuffled.</source>
        <translation>Stellt die ausgewählten neuen Karten nach vorn, in der gezeigten Reihenfolge oder gemischt.</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Replaces a text in the selected cards, or in all found. First shows what changes.</source>
        <translation>Ersetzt einen Text in den ausgewählten Karten, oder in allen gefundenen. Zeigt zuerst, was sich ändert.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deletes the selected cards with their reviews; it can be taken back.</source>
        <translation>Löscht die ausgewählten Karten mit ihren Wiederholungen; lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Gives the selected cards this flag, or takes it away when all have it.</source>
        <translation>Gibt den ausgewählten Karten diese Flagge, oder nimmt sie weg, wenn alle sie haben.</translation>
    </message>
    <message>
        <source>Flag 1</source>
        <translation>Flagge 1</translation>
    </message>
    <message>
        <source>Flag 2</source>
        <translation>Flagge 2</translation>
    </message>
    <message>
        <source>Flag 3</source>
        <translation>Flagge 3</translation>
    </message>
    <message>
        <source>Flag 4</source>
        <translation>Flagge 4</translation>
    </message>
    <message>
        <source>Flag 5</source>
        <translation>Flagge 5</translation>
    </message>
    <message>
        <source>Flag 6</source>
        <translation>Flagge 6</translation>
    </message>
    <message>
        <source>Flag 7</source>
        <translation>Flagge 7</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>Keine Flagge</translation>
    </message>
    <message>
        <source>Takes the flags of the selected cards away.</source>
        <translation>Nimmt die Flaggen der ausgewählten Karten weg.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Opens the box that finds everything: topics, notes, cards, what was said in videos, commands, settings.</source>
        <translation>Öffnet das Feld, das alles findet: Themen, Notizen, Karten, Gesagtes in Videos, Befehle, Einstellungen.</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Shows every key that works on the page in hand.</source>
        <translation>Zeigt jede Taste, die auf der offenen Seite wirkt.</translation>
    </message>
    <message>
        <source>About StudyDesk and its licences</source>
        <translation>Über StudyDesk und seine Lizenzen</translation>
    </message>
    <message>
        <source>Shows the version, and every part of the program with its licence.</source>
        <translation>Zeigt die Version und jeden Teil des Programms mit seiner Lizenz.</translation>
    </message>
    <message>
        <source>Look for a new version of StudyDesk</source>
        <translation>Nach einer neuen Version von StudyDesk sehen</translation>
    </message>
    <message>
        <source>Asks the page of releases once, and says what it answers.</source>
        <translation>Fragt einmal die Seite der Veröffentlichungen und sagt, was sie antwortet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes back the last thing you did.</source>
        <translation>Nimmt zurück, was du zuletzt getan hast.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Does again what you took back.</source>
        <translation>Tut noch einmal, was du zurückgenommen hast.</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Closes what is open, or goes back to the page before. Nothing is lost.</source>
        <translation>Schließt, was offen ist, oder geht zur Seite davor zurück. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Switches the colours at once.</source>
        <translation>Wechselt die Farben sofort.</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Draws text and everything else a step larger.</source>
        <translation>Zeichnet Text und alles andere eine Stufe größer.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Draws text and everything else a step smaller.</source>
        <translation>Zeichnet Text und alles andere eine Stufe kleiner.</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>Leiste einklappen</translation>
    </message>
    <message>
        <source>Shows only the icons of the pages, or their names too.</source>
        <translation>Zeigt nur die Symbole der Seiten, oder auch ihre Namen.</translation>
    </message>
    <message>
        <source>Make a card</source>
        <translation>Karte anlegen</translation>
    </message>
    <message>
        <source>Opens the editor of cards, with the topic in hand filled in.</source>
        <translation>Öffnet den Editor für Karten, mit dem gewählten Thema ausgefüllt.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Begins a note, of the topic in hand.</source>
        <translation>Beginnt eine Notiz zum gewählten Thema.</translation>
    </message>
    <message>
        <source>Timer: study, pause, go on</source>
        <translation>Uhr: lernen, anhalten, weiter</translation>
    </message>
    <message>
        <source>Begins a spell of study with a rest after it; again: pauses and goes on.</source>
        <translation>Beginnt eine Lernzeit mit einer Pause danach; noch einmal: hält an und geht weiter.</translation>
    </message>
    <message>
        <source>End the timer</source>
        <translation>Uhr beenden</translation>
    </message>
    <message>
        <source>Ends the timer of study and rest.</source>
        <translation>Beendet die Uhr für Lernen und Pause.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Makes a copy of your data in the folder of backups.</source>
        <translation>Macht eine Kopie deiner Daten im Ordner der Sicherungen.</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Shows the folder with your data in the file manager.</source>
        <translation>Zeigt den Ordner mit deinen Daten in der Dateiverwaltung.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Closes StudyDesk; it opens again as you left it.</source>
        <translation>Schließt StudyDesk; es öffnet sich wieder, wie du es verlassen hast.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung finden</translation>
    </message>
    <message>
        <source>Puts the keyboard into the search line of the settings.</source>
        <translation>Setzt die Tastatur in die Suchzeile der Einstellungen.</translation>
    </message>
    <message>
        <source>Goes to this page.</source>
        <translation>Geht zu dieser Seite.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Plays the selected video on the Watch page, as soon as it has come.</source>
        <translation>Spielt das ausgewählte Video auf der Seite „Ansehen“, sobald es da ist.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pauses the selected downloads. What has arrived of them is kept.</source>
        <translation>Hält die ausgewählten Downloads an. Was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on with the selected downloads, also with those that wait.</source>
        <translation>Setzt die ausgewählten Downloads fort, auch solche, die warten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Begins the selected downloads anew that failed or were cancelled.</source>
        <translation>Beginnt die ausgewählten Downloads neu, die scheiterten oder abgebrochen wurden.</translation>
    </message>
    <message>
        <source>Cancel download</source>
        <translation>Download abbrechen</translation>
    </message>
    <message>
        <source>Gives the selected downloads up and deletes what has arrived of them.</source>
        <translation>Gibt die ausgewählten Downloads auf und löscht, was angekommen ist.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Moves the selected downloads one place up in the queue.</source>
        <translation>Rückt die ausgewählten Downloads in der Warteschlange einen Platz vor.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Moves the selected downloads one place down in the queue.</source>
        <translation>Rückt die ausgewählten Downloads in der Warteschlange einen Platz zurück.</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Takes the selected downloads out of the list. Videos on the disk stay.</source>
        <translation>Nimmt die ausgewählten Downloads aus der Liste. Videos auf dem Datenträger bleiben.</translation>
    </message>
    <message>
        <source>Paste a link to download</source>
        <translation>Link zum Herunterladen einfügen</translation>
    </message>
    <message>
        <source>Puts the keyboard into the field for links of videos and playlists.</source>
        <translation>Setzt die Tastatur in das Feld für Links zu Videos und Playlists.</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Pauses every download that is not over.</source>
        <translation>Hält jeden Download an, der nicht beendet ist.</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Goes on with every paused download, and does not wait any longer.</source>
        <translation>Setzt jeden angehaltenen Download fort und wartet nicht länger.</translation>
    </message>
    <message>
        <source>Marks the selected topics of the map.</source>
        <translation>Markiert die ausgewählten Themen der Landkarte.</translation>
    </message>
    <message>
        <source>Goes to the topic on that side.</source>
        <translation>Geht zum Thema auf dieser Seite.</translation>
    </message>
    <message>
        <source>Goes to the topic on that side and selects it too.</source>
        <translation>Geht zum Thema auf dieser Seite und wählt es dazu.</translation>
    </message>
    <message>
        <source>Mark as not started</source>
        <translation>Als nicht begonnen markieren</translation>
    </message>
    <message>
        <source>Mark as learning</source>
        <translation>Als „Lerne ich“ markieren</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als fertig markieren</translation>
    </message>
    <message>
        <source>Mark as skipped</source>
        <translation>Als übersprungen markieren</translation>
    </message>
    <message>
        <source>Topic on the left</source>
        <translation>Thema links</translation>
    </message>
    <message>
        <source>Topic on the right</source>
        <translation>Thema rechts</translation>
    </message>
    <message>
        <source>Topic above</source>
        <translation>Thema darüber</translation>
    </message>
    <message>
        <source>Topic below</source>
        <translation>Thema darunter</translation>
    </message>
    <message>
        <source>Select to the left</source>
        <translation>Nach links auswählen</translation>
    </message>
    <message>
        <source>Select to the right</source>
        <translation>Nach rechts auswählen</translation>
    </message>
    <message>
        <source>Select upwards</source>
        <translation>Nach oben auswählen</translation>
    </message>
    <message>
        <source>Select downwards</source>
        <translation>Nach unten auswählen</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>Nächstes Thema</translation>
    </message>
    <message>
        <source>Goes on in the order of the path, as Tab does.</source>
        <translation>Geht in der Reihenfolge des Pfades weiter, wie Tab.</translation>
    </message>
    <message>
        <source>Previous topic</source>
        <translation>Voriges Thema</translation>
    </message>
    <message>
        <source>Goes back in the order of the path, as Shift+Tab does.</source>
        <translation>Geht in der Reihenfolge des Pfades zurück, wie Umschalt+Tab.</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Ganze Landkarte zeigen</translation>
    </message>
    <message>
        <source>Moves and zooms so that every topic is in sight.</source>
        <translation>Verschiebt und zoomt so, dass jedes Thema zu sehen ist.</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % zoomen</translation>
    </message>
    <message>
        <source>Shows the map at the size of reading.</source>
        <translation>Zeigt die Landkarte in Lesegröße.</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Auf die Auswahl zoomen</translation>
    </message>
    <message>
        <source>Shows the selected topics as large as they can be read well.</source>
        <translation>Zeigt die ausgewählten Themen so groß, dass man sie gut lesen kann.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Näher heran</translation>
    </message>
    <message>
        <source>Comes nearer. Close up, the courses appear inside the topics.</source>
        <translation>Geht näher heran. Ganz nah erscheinen die Kurse in den Themen.</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Goes further away.</source>
        <translation>Geht weiter weg.</translation>
    </message>
    <message>
        <source>Go to a topic by typing</source>
        <translation>Durch Tippen zu einem Thema</translation>
    </message>
    <message>
        <source>Opens a box; the map flies to the title that you type. A capital letter opens it too.</source>
        <translation>Öffnet ein Feld; die Landkarte fliegt zu dem Titel, den du tippst. Ein Großbuchstabe öffnet es auch.</translation>
    </message>
    <message>
        <source>Highlight what is needed before</source>
        <translation>Hervorheben, was vorher nötig ist</translation>
    </message>
    <message>
        <source>Shows the way to the selected topic, or the map without it.</source>
        <translation>Zeigt den Weg zum ausgewählten Thema, oder die Landkarte ohne ihn.</translation>
    </message>
    <message>
        <source>Look through the next lens</source>
        <translation>Nächste Sicht</translation>
    </message>
    <message>
        <source>Shows progress, memory today, memory to come, or what is on the disk.</source>
        <translation>Zeigt Fortschritt, Gedächtnis heute, künftiges Gedächtnis, oder was auf dem Datenträger ist.</translation>
    </message>
    <message>
        <source>Memory a week later</source>
        <translation>Gedächtnis eine Woche später</translation>
    </message>
    <message>
        <source>Moves the map of memory a week on, up to 90 days.</source>
        <translation>Rückt die Landkarte des Gedächtnisses eine Woche vor, bis zu 90 Tage.</translation>
    </message>
    <message>
        <source>Memory a week sooner</source>
        <translation>Gedächtnis eine Woche früher</translation>
    </message>
    <message>
        <source>Moves the map of memory a week back.</source>
        <translation>Rückt die Landkarte des Gedächtnisses eine Woche zurück.</translation>
    </message>
    <message>
        <source>Nothing reviewed, or the plan followed</source>
        <translation>Nichts wiederholt, oder nach Plan</translation>
    </message>
    <message>
        <source>Shows the memory to come with or without the reviews of the days until then.</source>
        <translation>Zeigt das künftige Gedächtnis mit oder ohne die Wiederholungen der Tage bis dahin.</translation>
    </message>
    <message>
        <source>Memory of the topic</source>
        <translation>Gedächtnis des Themas</translation>
    </message>
    <message>
        <source>What is known, what a week off costs, the fewest reviews that keep it, and what was never noted.</source>
        <translation>Was bekannt ist, was eine freie Woche kostet, die wenigsten Wiederholungen, die es halten, und was nie notiert wurde.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Shows or hides the small map in the corner.</source>
        <translation>Zeigt die kleine Landkarte in der Ecke, oder blendet sie aus.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Shows or hides what the signs on the map mean.</source>
        <translation>Zeigt, was die Zeichen der Landkarte bedeuten, oder blendet es aus.</translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation>Thema öffnen</translation>
    </message>
    <message>
        <source>Opens the topic in the panel at the side.</source>
        <translation>Öffnet das Thema in der Spalte an der Seite.</translation>
    </message>
    <message>
        <source>Select all topics</source>
        <translation>Alle Themen auswählen</translation>
    </message>
    <message>
        <source>Selects every topic that passes the filter.</source>
        <translation>Wählt jedes Thema aus, das der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Menu of the topic</source>
        <translation>Menü des Themas</translation>
    </message>
    <message>
        <source>Opens the menu of the selected topics, as a right click does.</source>
        <translation>Öffnet das Menü der ausgewählten Themen, wie ein Rechtsklick.</translation>
    </message>
    <message>
        <source>Add a topic of your own</source>
        <translation>Eigenes Thema hinzufügen</translation>
    </message>
    <message>
        <source>Adds a topic after the one in hand. Updates of the path leave it.</source>
        <translation>Fügt nach dem gewählten ein Thema hinzu. Aktualisierungen des Pfades lassen es stehen.</translation>
    </message>
    <message>
        <source>Filter the topics</source>
        <translation>Themen filtern</translation>
    </message>
    <message>
        <source>Puts the keyboard into the filter line.</source>
        <translation>Setzt die Tastatur in die Filterzeile.</translation>
    </message>
    <message>
        <source>Switch between map and outline</source>
        <translation>Zwischen Landkarte und Gliederung wechseln</translation>
    </message>
    <message>
        <source>Shows the path as a list with the same actions, or as a map again.</source>
        <translation>Zeigt den Pfad als Liste mit denselben Aktionen, oder wieder als Landkarte.</translation>
    </message>
    <message>
        <source>Download the videos of the topic</source>
        <translation>Videos des Themas herunterladen</translation>
    </message>
    <message>
        <source>Shows what the videos of the selected topics take, and downloads them.</source>
        <translation>Zeigt, was die Videos der ausgewählten Themen brauchen, und lädt sie herunter.</translation>
    </message>
    <message>
        <source>Download all videos of the path</source>
        <translation>Alle Videos des Pfades herunterladen</translation>
    </message>
    <message>
        <source>Shows what all videos of the learning path take, and downloads them.</source>
        <translation>Zeigt, was alle Videos des Lernpfads brauchen, und lädt sie herunter.</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>Landkarte exportieren</translation>
    </message>
    <message>
        <source>Saves the whole map as PNG, SVG or PDF.</source>
        <translation>Speichert die ganze Landkarte als PNG, SVG oder PDF.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Begins an empty note, of the topic that the list is narrowed to.</source>
        <translation>Beginnt eine leere Notiz zu dem Thema, auf das die Liste eingeschränkt ist.</translation>
    </message>
    <message>
        <source>New note from a template</source>
        <translation>Neue Notiz aus einer Vorlage</translation>
    </message>
    <message>
        <source>Begins a note with a text of your choice: a lesson, a summary, an error log.</source>
        <translation>Beginnt eine Notiz mit einem Text deiner Wahl: einer Lektion, einer Zusammenfassung, einem Fehlertagebuch.</translation>
    </message>
    <message>
        <source>Find a note</source>
        <translation>Notiz finden</translation>
    </message>
    <message>
        <source>Puts the keyboard into the search line above the list of notes.</source>
        <translation>Setzt die Tastatur in die Suchzeile über der Liste der Notizen.</translation>
    </message>
    <message>
        <source>Rename the note</source>
        <translation>Notiz umbenennen</translation>
    </message>
    <message>
        <source>Puts the keyboard into the title; links to the note follow its new name.</source>
        <translation>Setzt die Tastatur in den Titel; Links auf die Notiz folgen ihrem neuen Namen.</translation>
    </message>
    <message>
        <source>Tags of the note</source>
        <translation>Schlagwörter der Notiz</translation>
    </message>
    <message>
        <source>Puts the keyboard into the tags of the note.</source>
        <translation>Setzt die Tastatur in die Schlagwörter der Notiz.</translation>
    </message>
    <message>
        <source>Topic of the note</source>
        <translation>Thema der Notiz</translation>
    </message>
    <message>
        <source>Chooses the topic that the note belongs to.</source>
        <translation>Wählt das Thema, zu dem die Notiz gehört.</translation>
    </message>
    <message>
        <source>Pin the note</source>
        <translation>Notiz anheften</translation>
    </message>
    <message>
        <source>Keeps the note at the top of the list, or no longer.</source>
        <translation>Hält die Notiz oben in der Liste, oder nicht mehr.</translation>
    </message>
    <message>
        <source>What leads here</source>
        <translation>Was hierher führt</translation>
    </message>
    <message>
        <source>Shows or hides the notes and cards that speak of this note.</source>
        <translation>Zeigt die Notizen und Karten, die von dieser Notiz sprechen, oder blendet sie aus.</translation>
    </message>
    <message>
        <source>Put the note into the bin</source>
        <translation>Notiz in den Papierkorb legen</translation>
    </message>
    <message>
        <source>The note rests in the bin for 30 days; in the bin, deletes it for good.</source>
        <translation>Die Notiz ruht 30 Tage im Papierkorb; dort löscht es sie endgültig.</translation>
    </message>
    <message>
        <source>Take the note out of the bin</source>
        <translation>Notiz aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Puts the note back among the others.</source>
        <translation>Legt die Notiz wieder zu den anderen.</translation>
    </message>
    <message>
        <source>List, text, preview</source>
        <translation>Liste, Text, Vorschau</translation>
    </message>
    <message>
        <source>Puts the keyboard into the next part of the page.</source>
        <translation>Setzt die Tastatur in den nächsten Teil der Seite.</translation>
    </message>
    <message>
        <source>More for this note</source>
        <translation>Mehr zu dieser Notiz</translation>
    </message>
    <message>
        <source>Opens the menu with everything that can be done with the note.</source>
        <translation>Öffnet das Menü mit allem, was sich mit der Notiz tun lässt.</translation>
    </message>
    <message>
        <source>Gives the card this flag, or takes it away again.</source>
        <translation>Gibt der Karte diese Flagge, oder nimmt sie wieder weg.</translation>
    </message>
    <message>
        <source>Review the cards of the topic</source>
        <translation>Karten des Themas wiederholen</translation>
    </message>
    <message>
        <source>Begins a review of what waits of this topic.</source>
        <translation>Beginnt eine Wiederholung dessen, was von diesem Thema wartet.</translation>
    </message>
    <message>
        <source>Add the cards of the topic</source>
        <translation>Karten des Themas aufnehmen</translation>
    </message>
    <message>
        <source>Lets the cards that came with the path enter study now.</source>
        <translation>Lässt die Karten, die mit dem Pfad kamen, jetzt ins Lernen.</translation>
    </message>
    <message>
        <source>All cards of the topic</source>
        <translation>Alle Karten des Themas</translation>
    </message>
    <message>
        <source>Shows the cards of this topic in the table of all cards.</source>
        <translation>Zeigt die Karten dieses Themas in der Tabelle aller Karten.</translation>
    </message>
    <message>
        <source>How to study the topic</source>
        <translation>Wie das Thema gelernt wird</translation>
    </message>
    <message>
        <source>Retention, daily limits and a pause for this topic alone.</source>
        <translation>Behalten, Tagesgrenzen und eine Pause nur für dieses Thema.</translation>
    </message>
    <message>
        <source>Begin, show the answer, then Good</source>
        <translation>Beginnen, Antwort zeigen, dann „Gut“</translation>
    </message>
    <message>
        <source>Begins the review; shows the answer; pressed again, it rates Good.</source>
        <translation>Beginnt die Wiederholung; zeigt die Antwort; noch einmal gedrückt, wertet es „Gut“.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>You did not remember it.</source>
        <translation>Du wusstest es nicht mehr.</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>You remembered it, with effort. Not for what you forgot: that is Again.</source>
        <translation>Du wusstest es, mit Mühe. Nicht für Vergessenes: Das ist „Nochmal“.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>You remembered it.</source>
        <translation>Du wusstest es.</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>You remembered it at once.</source>
        <translation>Du wusstest es sofort.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Takes back the last answer, as often as you like.</source>
        <translation>Nimmt die letzte Antwort zurück, so oft du willst.</translation>
    </message>
    <message>
        <source>Opens the card here to be changed; its schedule stays.</source>
        <translation>Öffnet die Karte hier zum Ändern; ihre Termine bleiben.</translation>
    </message>
    <message>
        <source>Bury the card</source>
        <translation>Karte zurückstellen</translation>
    </message>
    <message>
        <source>Puts the card out of sight until tomorrow.</source>
        <translation>Stellt die Karte bis morgen zurück.</translation>
    </message>
    <message>
        <source>Bury all cards of the item</source>
        <translation>Alle Karten des Eintrags zurückstellen</translation>
    </message>
    <message>
        <source>Puts the card and its siblings out of sight until tomorrow.</source>
        <translation>Stellt die Karte und ihre Geschwister bis morgen zurück.</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>Karte aussetzen</translation>
    </message>
    <message>
        <source>Takes the card out of study until you take it back in.</source>
        <translation>Nimmt die Karte aus dem Lernen, bis du sie wieder hereinholst.</translation>
    </message>
    <message>
        <source>Suspend all cards of the item</source>
        <translation>Alle Karten des Eintrags aussetzen</translation>
    </message>
    <message>
        <source>Takes the card and its siblings out of study until you take them back in.</source>
        <translation>Nimmt die Karte und ihre Geschwister aus dem Lernen, bis du sie wieder hereinholst.</translation>
    </message>
    <message>
        <source>Shows every review of the card and how its memory fades.</source>
        <translation>Zeigt jede Wiederholung der Karte und wie die Erinnerung verblasst.</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>Opens what the card came from: the second of the video, or the page.</source>
        <translation>Öffnet, woher die Karte kam: die Sekunde im Video, oder die Seite.</translation>
    </message>
    <message>
        <source>Play the sounds again</source>
        <translation>Töne noch einmal abspielen</translation>
    </message>
    <message>
        <source>Plays the sounds of this side from the beginning.</source>
        <translation>Spielt die Töne dieser Seite von Anfang an.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Marks the item with the tag &apos;marked&apos;, or takes the mark away.</source>
        <translation>Gibt dem Eintrag das Schlagwort „marked“, oder nimmt es weg.</translation>
    </message>
    <message>
        <source>Forget the card</source>
        <translation>Karte vergessen</translation>
    </message>
    <message>
        <source>Makes the card new again; its history stays.</source>
        <translation>Macht die Karte wieder neu; ihr Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Asks in how many days the card shall come again.</source>
        <translation>Fragt, in wie vielen Tagen die Karte wiederkommen soll.</translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>Deletes the item with all its cards; can be taken back.</source>
        <translation>Löscht den Eintrag mit allen seinen Karten; lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>More for this card</source>
        <translation>Mehr zu dieser Karte</translation>
    </message>
    <message>
        <source>Opens the menu of all that can be done with the card.</source>
        <translation>Öffnet das Menü mit allem, was sich mit der Karte tun lässt.</translation>
    </message>
    <message>
        <source>Choose what to review</source>
        <translation>Wählen, was wiederholt wird</translation>
    </message>
    <message>
        <source>By tag, forgotten today, ahead, or a random check without effect.</source>
        <translation>Nach Schlagwort, heute Vergessenes, im Voraus, oder eine Stichprobe ohne Wirkung.</translation>
    </message>
    <message>
        <source>Catch up</source>
        <translation>Aufholen</translation>
    </message>
    <message>
        <source>Spreads what has piled up over some days, nearly forgotten cards first.</source>
        <translation>Verteilt, was sich angesammelt hat, auf einige Tage, fast vergessene Karten zuerst.</translation>
    </message>
    <message>
        <source>Search for something else</source>
        <translation>Etwas anderes suchen</translation>
    </message>
    <message>
        <source>Puts the keyboard into the line of the Search page.</source>
        <translation>Setzt die Tastatur in die Zeile der Suchseite.</translation>
    </message>
    <message>
        <source>Keeps what you look for, with its filters, in the list of kept searches.</source>
        <translation>Behält, was du suchst, samt Filtern in der Liste der behaltenen Suchen.</translation>
    </message>
    <message>
        <source>Forget a kept search</source>
        <translation>Behaltene Suche vergessen</translation>
    </message>
    <message>
        <source>Takes the chosen search out of the list of kept searches.</source>
        <translation>Nimmt die gewählte Suche aus der Liste der behaltenen Suchen.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Takes all filters of the Search page away.</source>
        <translation>Nimmt alle Filter der Suchseite weg.</translation>
    </message>
    <message>
        <source>Only what I have watched</source>
        <translation>Nur, was ich angesehen habe</translation>
    </message>
    <message>
        <source>Of lessons and transcripts, finds only what you have played.</source>
        <translation>Findet von Lektionen und Transkripten nur, was du abgespielt hast.</translation>
    </message>
    <message>
        <source>Statistics of the last 30 days</source>
        <translation>Statistik der letzten 30 Tage</translation>
    </message>
    <message>
        <source>All graphs show the last 30 days.</source>
        <translation>Alle Diagramme zeigen die letzten 30 Tage.</translation>
    </message>
    <message>
        <source>Statistics of the last 3 months</source>
        <translation>Statistik der letzten 3 Monate</translation>
    </message>
    <message>
        <source>All graphs show the last 13 weeks.</source>
        <translation>Alle Diagramme zeigen die letzten 13 Wochen.</translation>
    </message>
    <message>
        <source>Statistics of the last year</source>
        <translation>Statistik des letzten Jahres</translation>
    </message>
    <message>
        <source>All graphs show the last 365 days.</source>
        <translation>Alle Diagramme zeigen die letzten 365 Tage.</translation>
    </message>
    <message>
        <source>Statistics since the beginning</source>
        <translation>Statistik seit dem Anfang</translation>
    </message>
    <message>
        <source>All graphs show everything.</source>
        <translation>Alle Diagramme zeigen alles.</translation>
    </message>
    <message>
        <source>Graph or table</source>
        <translation>Diagramm oder Tabelle</translation>
    </message>
    <message>
        <source>Shows the values of the graph in hand as a table, or the graph again.</source>
        <translation>Zeigt die Werte des gewählten Diagramms als Tabelle, oder wieder das Diagramm.</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Writes the graph in hand to a file: PNG, SVG, or its numbers as CSV.</source>
        <translation>Schreibt das gewählte Diagramm in eine Datei: PNG, SVG, oder seine Zahlen als CSV.</translation>
    </message>
    <message>
        <source>Copy the values of the graph</source>
        <translation>Werte des Diagramms kopieren</translation>
    </message>
    <message>
        <source>Copies the table of the graph in hand, for a spreadsheet.</source>
        <translation>Kopiert die Tabelle des gewählten Diagramms, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Count everything anew</source>
        <translation>Alles neu zählen</translation>
    </message>
    <message>
        <source>Computes the sums behind the statistics from all answers and cards once more.</source>
        <translation>Berechnet die Summen hinter der Statistik noch einmal aus allen Antworten und Karten.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Does the first thing that the Today page proposes.</source>
        <translation>Tut das Erste, was die Seite „Heute“ vorschlägt.</translation>
    </message>
    <message>
        <source>Review what is due</source>
        <translation>Fälliges wiederholen</translation>
    </message>
    <message>
        <source>Begins with the cards that are due, or with as many as fit into your time.</source>
        <translation>Beginnt mit den fälligen Karten, oder mit so vielen, wie in deine Zeit passen.</translation>
    </message>
    <message>
        <source>Less today</source>
        <translation>Heute weniger</translation>
    </message>
    <message>
        <source>Shows only what matters most today; the same key shows all of it again.</source>
        <translation>Zeigt nur, was heute am wichtigsten ist; dieselbe Taste zeigt wieder alles.</translation>
    </message>
    <message>
        <source>I have some minutes</source>
        <translation>Ich habe ein paar Minuten</translation>
    </message>
    <message>
        <source>Puts the keyboard where you say how many minutes you have.</source>
        <translation>Setzt die Tastatur dorthin, wo du sagst, wie viele Minuten du hast.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Shows which lessons come on which day; the same key goes back to the day.</source>
        <translation>Zeigt, welche Lektionen an welchem Tag kommen; dieselbe Taste geht zum Tag zurück.</translation>
    </message>
    <message>
        <source>Lesson sooner</source>
        <translation>Lektion früher</translation>
    </message>
    <message>
        <source>Moves the lesson in hand to the day of study before.</source>
        <translation>Rückt die gewählte Lektion auf den Lerntag davor.</translation>
    </message>
    <message>
        <source>Lesson later</source>
        <translation>Lektion später</translation>
    </message>
    <message>
        <source>Moves the lesson in hand to the next day of study.</source>
        <translation>Rückt die gewählte Lektion auf den nächsten Lerntag.</translation>
    </message>
    <message>
        <source>Lesson as planned</source>
        <translation>Lektion wie geplant</translation>
    </message>
    <message>
        <source>Forgets where the lesson in hand was moved to.</source>
        <translation>Vergisst, wohin die gewählte Lektion gerückt wurde.</translation>
    </message>
    <message>
        <source>Plan for the calendar</source>
        <translation>Plan für den Kalender</translation>
    </message>
    <message>
        <source>Writes the plan as an .ics file that calendars open.</source>
        <translation>Schreibt den Plan als .ics-Datei, die Kalender öffnen.</translation>
    </message>
    <message>
        <source>Pack for a trip</source>
        <translation>Für eine Reise packen</translation>
    </message>
    <message>
        <source>Chooses the next lessons for so many hours and gigabytes, and downloads them.</source>
        <translation>Wählt die nächsten Lektionen für so viele Stunden und Gigabyte, und lädt sie herunter.</translation>
    </message>
    <message>
        <source>Marks the topic that the panel shows.</source>
        <translation>Markiert das Thema, das die Spalte zeigt.</translation>
    </message>
    <message>
        <source>Marks the selected topics of the outline.</source>
        <translation>Markiert die ausgewählten Themen der Gliederung.</translation>
    </message>
    <message>
        <source>Mark the course as done</source>
        <translation>Kurs als fertig markieren</translation>
    </message>
    <message>
        <source>Marks every lesson of the course in hand as done.</source>
        <translation>Markiert jede Lektion des gewählten Kurses als fertig.</translation>
    </message>
    <message>
        <source>Watch the course</source>
        <translation>Kurs ansehen</translation>
    </message>
    <message>
        <source>Goes on with the course in hand on the Watch page.</source>
        <translation>Geht mit dem gewählten Kurs auf der Seite „Ansehen“ weiter.</translation>
    </message>
    <message>
        <source>Shows what the videos of the topic take, and downloads them.</source>
        <translation>Zeigt, was die Videos des Themas brauchen, und lädt sie herunter.</translation>
    </message>
    <message>
        <source>Download the course</source>
        <translation>Kurs herunterladen</translation>
    </message>
    <message>
        <source>Shows what the video of the course in hand takes, and downloads it.</source>
        <translation>Zeigt, was das Video des gewählten Kurses braucht, und lädt es herunter.</translation>
    </message>
    <message>
        <source>Check yourself</source>
        <translation>Prüf dich selbst</translation>
    </message>
    <message>
        <source>Asks the questions of the topic: those before the first video, later those after.</source>
        <translation>Stellt die Fragen des Themas: die vor dem ersten Video, später die danach.</translation>
    </message>
    <message>
        <source>Show all of the overview, or fold it</source>
        <translation>Ganzen Überblick zeigen, oder einklappen</translation>
    </message>
    <message>
        <source>Opens the overview of the topic in full length, or folds it.</source>
        <translation>Öffnet den Überblick des Themas in voller Länge, oder klappt ihn ein.</translation>
    </message>
    <message>
        <source>Notes of the topic</source>
        <translation>Notizen des Themas</translation>
    </message>
    <message>
        <source>Shows the notes of the topic on their page.</source>
        <translation>Zeigt die Notizen des Themas auf ihrer Seite.</translation>
    </message>
    <message>
        <source>Add a course or link</source>
        <translation>Kurs oder Link hinzufügen</translation>
    </message>
    <message>
        <source>Adds a course or link of your own to the topic. Updates of the path leave it.</source>
        <translation>Fügt dem Thema einen eigenen Kurs oder Link hinzu. Aktualisierungen des Pfades lassen ihn stehen.</translation>
    </message>
    <message>
        <source>Opens the topic in the panel at the side; on a lesson, opens it in the browser.</source>
        <translation>Öffnet das Thema in der Spalte an der Seite; auf einer Lektion öffnet es sie im Browser.</translation>
    </message>
    <message>
        <source>Tick the lesson or course</source>
        <translation>Lektion oder Kurs abhaken</translation>
    </message>
    <message>
        <source>Marks the lesson, or all lessons of the course, as done or not done.</source>
        <translation>Markiert die Lektion, oder alle Lektionen des Kurses, als fertig oder nicht fertig.</translation>
    </message>
    <message>
        <source>Bring cards in from Anki</source>
        <translation>Karten aus Anki importieren</translation>
    </message>
    <message>
        <source>Brings in an Anki package (.apkg, .colpkg) with schedule, answers, pictures and sounds.</source>
        <translation>Importiert ein Anki-Paket (.apkg, .colpkg) mit Terminen, Antworten, Bildern und Tönen.</translation>
    </message>
    <message>
        <source>Bring a table of cards in</source>
        <translation>Tabelle mit Karten importieren</translation>
    </message>
    <message>
        <source>Makes cards of a CSV file, a Markdown table, or text from Quizlet and others.</source>
        <translation>Macht Karten aus einer CSV-Datei, einer Markdown-Tabelle, oder Text von Quizlet und anderen.</translation>
    </message>
    <message>
        <source>Take cards out</source>
        <translation>Karten exportieren</translation>
    </message>
    <message>
        <source>Writes cards as a package for Anki, with schedule and answers, or as text.</source>
        <translation>Schreibt Karten als Paket für Anki, mit Terminen und Antworten, oder als Text.</translation>
    </message>
    <message>
        <source>Bring notes in</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>Brings in notes of Obsidian, Joplin, or any folder of Markdown files.</source>
        <translation>Importiert Notizen von Obsidian, Joplin oder aus einem Ordner mit Markdown-Dateien.</translation>
    </message>
    <message>
        <source>Bring a learning path in</source>
        <translation>Lernpfad importieren</translation>
    </message>
    <message>
        <source>Adds a path from a folder, ZIP, JSON Canvas, OPML, Markdown or roadmap.sh file.</source>
        <translation>Fügt einen Pfad aus einem Ordner, einer ZIP-, JSON-Canvas-, OPML-, Markdown- oder roadmap.sh-Datei hinzu.</translation>
    </message>
    <message>
        <source>Take notes out</source>
        <translation>Notizen exportieren</translation>
    </message>
    <message>
        <source>Writes your notes as Markdown files with their pictures, for Obsidian and others.</source>
        <translation>Schreibt deine Notizen als Markdown-Dateien mit ihren Bildern, für Obsidian und andere.</translation>
    </message>
    <message>
        <source>Hand a learning path on</source>
        <translation>Lernpfad weitergeben</translation>
    </message>
    <message>
        <source>Writes a path with your additions as a folder, ZIP, JSON Canvas, OPML or Markdown.</source>
        <translation>Schreibt einen Pfad mit deinen Ergänzungen als Ordner, ZIP, JSON Canvas, OPML oder Markdown.</translation>
    </message>
    <message>
        <source>Take everything out</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Writes all your data as open files that any program can read.</source>
        <translation>Schreibt alle deine Daten als offene Dateien, die jedes Programm lesen kann.</translation>
    </message>
    <message>
        <source>Bring my computers into step</source>
        <translation>Meine Computer abgleichen</translation>
    </message>
    <message>
        <source>Exchanges what is new with your other computers through the shared folder.</source>
        <translation>Tauscht über den gemeinsamen Ordner mit deinen anderen Computern aus, was neu ist.</translation>
    </message>
    <message>
        <source>Show texts changed on two computers</source>
        <translation>Texte zeigen, die auf zwei Computern geändert wurden</translation>
    </message>
    <message>
        <source>Lists the texts that gave way to a later one, to copy or to keep as a note.</source>
        <translation>Listet die Texte auf, die einem späteren gewichen sind: zum Kopieren oder als Notiz.</translation>
    </message>
    <message>
        <source>Back up to a folder</source>
        <translation>In einen Ordner sichern</translation>
    </message>
    <message>
        <source>Makes a backup in a folder of your choice, with pictures and sounds if you want.</source>
        <translation>Macht eine Sicherung in einem Ordner deiner Wahl, auf Wunsch mit Bildern und Tönen.</translation>
    </message>
    <message>
        <source>Go back to a backup file</source>
        <translation>Zu einer Sicherungsdatei zurückgehen</translation>
    </message>
    <message>
        <source>Shows what a backup holds and what would be lost, and goes back to it if you want.</source>
        <translation>Zeigt, was eine Sicherung enthält und was verloren ginge, und geht auf Wunsch zu ihr zurück.</translation>
    </message>
    <message>
        <source>Goes back in the video.</source>
        <translation>Geht im Video zurück.</translation>
    </message>
    <message>
        <source>Goes on in the video.</source>
        <translation>Geht im Video vor.</translation>
    </message>
    <message>
        <source>Stops, and goes one picture on or back.</source>
        <translation>Hält an und geht ein Bild vor oder zurück.</translation>
    </message>
    <message>
        <source>Changes the speed; the pitch of voices stays. Kept for the course.</source>
        <translation>Ändert das Tempo; die Tonhöhe der Stimmen bleibt. Gilt für den Kurs.</translation>
    </message>
    <message>
        <source>Changes how loud it is.</source>
        <translation>Ändert die Lautstärke.</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Plays the video, or stops it where it is.</source>
        <translation>Spielt das Video, oder hält es an, wo es ist.</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>5 seconds on</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10 Sekunden zurück</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>10 Sekunden vor</translation>
    </message>
    <message>
        <source>30 seconds back</source>
        <translation>30 Sekunden zurück</translation>
    </message>
    <message>
        <source>30 seconds on</source>
        <translation>30 Sekunden vor</translation>
    </message>
    <message>
        <source>One picture back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One picture on</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Nächstes Kapitel</translation>
    </message>
    <message>
        <source>Goes to the beginning of the next chapter.</source>
        <translation>Geht zum Anfang des nächsten Kapitels.</translation>
    </message>
    <message>
        <source>Chapter before</source>
        <translation>Voriges Kapitel</translation>
    </message>
    <message>
        <source>Goes to the beginning of this chapter, or of the one before.</source>
        <translation>Geht zum Anfang dieses Kapitels, oder des vorigen.</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Plays the next lesson of the course, or of the topic&apos;s next course.</source>
        <translation>Spielt die nächste Lektion des Kurses, oder des nächsten Kurses im Thema.</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Usual speed</source>
        <translation>Gewöhnliches Tempo</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Ton an oder aus</translation>
    </message>
    <message>
        <source>Switches the sound of the video off or on.</source>
        <translation>Schaltet den Ton des Videos aus oder an.</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Captions on or off</source>
        <translation>Untertitel an oder aus</translation>
    </message>
    <message>
        <source>Shows what is said on the picture.</source>
        <translation>Zeigt auf dem Bild, was gesagt wird.</translation>
    </message>
    <message>
        <source>Repeat from A to B</source>
        <translation>Von A bis B wiederholen</translation>
    </message>
    <message>
        <source>First A, then B, then it plays between them; once more, and it goes on.</source>
        <translation>Erst A, dann B, dann läuft es dazwischen; noch einmal, und es geht weiter.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>The video in full size, or in the window again.</source>
        <translation>Das Video in voller Größe, oder wieder im Fenster.</translation>
    </message>
    <message>
        <source>Small picture above all windows</source>
        <translation>Kleines Bild über allen Fenstern</translation>
    </message>
    <message>
        <source>A small window with picture and captions that stays above the others.</source>
        <translation>Ein kleines Fenster mit Bild und Untertiteln, das über den anderen bleibt.</translation>
    </message>
    <message>
        <source>Stop after a while</source>
        <translation>Nach einer Weile aufhören</translation>
    </message>
    <message>
        <source>Stops in 15, 30 or 60 minutes; once more, and it does not.</source>
        <translation>Hört in 15, 30 oder 60 Minuten auf; noch einmal, und es tut es nicht.</translation>
    </message>
    <message>
        <source>Open in another player</source>
        <translation>In einem anderen Player öffnen</translation>
    </message>
    <message>
        <source>Opens the file with the player of the system.</source>
        <translation>Öffnet die Datei mit dem Player des Systems.</translation>
    </message>
    <message>
        <source>Open in the browser at this second</source>
        <translation>Im Browser an dieser Sekunde öffnen</translation>
    </message>
    <message>
        <source>Opens the page of the video at this second.</source>
        <translation>Öffnet die Seite des Videos an dieser Sekunde.</translation>
    </message>
    <message>
        <source>Card from this moment</source>
        <translation>Karte von dieser Stelle</translation>
    </message>
    <message>
        <source>Begins a card with the picture, the time and the words said around it.</source>
        <translation>Beginnt eine Karte mit dem Bild, der Zeit und dem, was gerade gesagt wird.</translation>
    </message>
    <message>
        <source>Show or hide what stands beside the video</source>
        <translation>Zeigen, was neben dem Video steht, oder ausblenden</translation>
    </message>
    <message>
        <source>Transcript, notes and cards of this video.</source>
        <translation>Transkript, Notizen und Karten dieses Videos.</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Im Transkript finden</translation>
    </message>
    <message>
        <source>Puts the keyboard into the search line of the transcript.</source>
        <translation>Setzt die Tastatur in die Suchzeile des Transkripts.</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Goes to the next line of the transcript with these words.</source>
        <translation>Geht zur nächsten Zeile des Transkripts mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Goes to the line before with these words.</source>
        <translation>Geht zur vorigen Zeile mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>Follow the video in the transcript</source>
        <translation>Im Transkript dem Video folgen</translation>
    </message>
    <message>
        <source>Scrolls the transcript to what is said, and stays with it.</source>
        <translation>Rollt das Transkript zu dem, was gesagt wird, und bleibt dabei.</translation>
    </message>
    <message>
        <source>Copy the words with their time</source>
        <translation>Wörter mit ihrer Zeit kopieren</translation>
    </message>
    <message>
        <source>Copies the lines that are chosen in the transcript, or the one that is said.</source>
        <translation>Kopiert die im Transkript gewählten Zeilen, oder die gerade gesagte.</translation>
    </message>
    <message>
        <source>Make a card of the words</source>
        <translation>Karte aus den Wörtern anlegen</translation>
    </message>
    <message>
        <source>Begins a card with the lines that are chosen in the transcript.</source>
        <translation>Beginnt eine Karte mit den im Transkript gewählten Zeilen.</translation>
    </message>
    <message>
        <source>Load captions from a file</source>
        <translation>Untertitel aus einer Datei laden</translation>
    </message>
    <message>
        <source>Takes a .vtt or .srt file as the transcript of this video.</source>
        <translation>Nimmt eine .vtt- oder .srt-Datei als Transkript dieses Videos.</translation>
    </message>
    <message>
        <source>Make captions from the sound</source>
        <translation>Untertitel aus dem Ton machen</translation>
    </message>
    <message>
        <source>Lets a speech model on this computer write down what is said, or stops it.</source>
        <translation>Lässt ein Sprachmodell auf diesem Computer mitschreiben, was gesagt wird, oder hält es an.</translation>
    </message>
    <message>
        <source>Check questions of this topic</source>
        <translation>Kontrollfragen dieses Themas</translation>
    </message>
    <message>
        <source>Asks what the video answers: before it, or after it.</source>
        <translation>Fragt, was das Video beantwortet: davor, oder danach.</translation>
    </message>
    <message>
        <source>Note at this second</source>
        <translation>Notiz an dieser Sekunde</translation>
    </message>
    <message>
        <source>Opens the note of this lesson beside the video, with the time filled in.</source>
        <translation>Öffnet neben dem Video die Notiz zu dieser Lektion, mit der Zeit ausgefüllt.</translation>
    </message>
    <message>
        <source>Note without stopping</source>
        <translation>Notiz ohne anzuhalten</translation>
    </message>
    <message>
        <source>The same, and the video plays on.</source>
        <translation>Dasselbe, und das Video läuft weiter.</translation>
    </message>
    <message>
        <source>Keep this picture</source>
        <translation>Dieses Bild behalten</translation>
    </message>
    <message>
        <source>Puts the picture of this second into the note of this lesson.</source>
        <translation>Legt das Bild dieser Sekunde in die Notiz zu dieser Lektion.</translation>
    </message>
    <message>
        <source>Put the words into the note</source>
        <translation>Wörter in die Notiz</translation>
    </message>
    <message>
        <source>Quotes the lines that are chosen in the transcript in the note of this lesson.</source>
        <translation>Zitiert die im Transkript gewählten Zeilen in der Notiz zu dieser Lektion.</translation>
    </message>
    <message>
        <source>Say it in your own words</source>
        <translation>Mit eigenen Worten sagen</translation>
    </message>
    <message>
        <source>Stops, asks what this part said, and keeps the answer in your note.</source>
        <translation>Hält an, fragt, was dieser Teil gesagt hat, und behält die Antwort in deiner Notiz.</translation>
    </message>
    <message>
        <source>Write, both, or read</source>
        <translation>Schreiben, beides, oder lesen</translation>
    </message>
    <message>
        <source>Shows the text, the text and how it reads, or only how it reads.</source>
        <translation>Zeigt den Text, den Text und wie er sich liest, oder nur, wie er sich liest.</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>In der Notiz finden</translation>
    </message>
    <message>
        <source>Finds words in the note; F3 goes on.</source>
        <translation>Findet Wörter in der Notiz; F3 geht weiter.</translation>
    </message>
    <message>
        <source>Find and replace in the note</source>
        <translation>In der Notiz suchen und ersetzen</translation>
    </message>
    <message>
        <source>Finds words in the note and puts others in their place.</source>
        <translation>Findet Wörter in der Notiz und setzt andere an ihre Stelle.</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Goes to the next place that was found in the note.</source>
        <translation>Geht zur nächsten Fundstelle in der Notiz.</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Goes to the place before that was found in the note.</source>
        <translation>Geht zur vorigen Fundstelle in der Notiz.</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Makes what is marked bold.</source>
        <translation>Macht das Markierte fett.</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Makes what is marked italic.</source>
        <translation>Macht das Markierte kursiv.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Makes what is marked code.</source>
        <translation>Macht das Markierte zu Code.</translation>
    </message>
    <message>
        <source>Mark as a gap</source>
        <translation>Als Lücke markieren</translation>
    </message>
    <message>
        <source>Marks words ==so==: they stand out, and can be the gap of a card.</source>
        <translation>Markiert Wörter ==so==: Sie fallen auf und können die Lücke einer Karte sein.</translation>
    </message>
    <message>
        <source>Tick the task</source>
        <translation>Aufgabe abhaken</translation>
    </message>
    <message>
        <source>Ticks the task of the line, or makes the line a task.</source>
        <translation>Hakt die Aufgabe der Zeile ab, oder macht die Zeile zur Aufgabe.</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>Dem Link folgen</translation>
    </message>
    <message>
        <source>Opens what the link under the cursor leads to: a note, a topic, a second of a video.</source>
        <translation>Öffnet, wohin der Link an der Schreibmarke führt: eine Notiz, ein Thema, eine Sekunde im Video.</translation>
    </message>
    <message>
        <source>Play twenty seconds</source>
        <translation>Zwanzig Sekunden abspielen</translation>
    </message>
    <message>
        <source>Plays twenty seconds around the time stamp in the line, without leaving the note.</source>
        <translation>Spielt zwanzig Sekunden um die Zeitmarke der Zeile, ohne die Notiz zu verlassen.</translation>
    </message>
    <message>
        <source>Make cards of this note</source>
        <translation>Karten aus dieser Notiz anlegen</translation>
    </message>
    <message>
        <source>Shows the lines of the note that can become cards, and makes those that you choose.</source>
        <translation>Zeigt die Zeilen der Notiz, die Karten werden können, und legt die an, die du wählst.</translation>
    </message>
    <message>
        <source>Put a picture into the note</source>
        <translation>Bild in die Notiz legen</translation>
    </message>
    <message>
        <source>Asks for a picture or sound and puts it at the cursor.</source>
        <translation>Fragt nach einem Bild oder Ton und fügt es an der Schreibmarke ein.</translation>
    </message>
    <message>
        <source>The note&apos;s past</source>
        <translation>Vergangenheit der Notiz</translation>
    </message>
    <message>
        <source>Shows how the note read earlier, and what has changed since.</source>
        <translation>Zeigt, wie die Notiz früher lautete und was sich seither geändert hat.</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>Notiz drucken</translation>
    </message>
    <message>
        <source>Prints the note as it reads.</source>
        <translation>Druckt die Notiz, wie sie sich liest.</translation>
    </message>
    <message>
        <source>Save the note as PDF</source>
        <translation>Notiz als PDF speichern</translation>
    </message>
    <message>
        <source>Writes the note as it reads into a PDF file.</source>
        <translation>Schreibt die Notiz, wie sie sich liest, in eine PDF-Datei.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>ComputersSection</name>
    <message>
        <source>Two computers sync syncthing shared folder cloud drive stick in step merge</source>
        <translation>Zwei Computer abgleichen synchronisieren sync syncthing gemeinsamer Ordner Cloud Laufwerk Stick zusammenführen</translation>
    </message>
    <message>
        <source>Choose a folder that is carried between your computers: by Syncthing, a cloud drive, or a stick. Choose it on each of them. Cards, answers, notes, marks and settings of both are united; what was changed on two at a time is kept twice. No server and no account. Videos stay where they are.</source>
        <translation>Wähle einen Ordner, der zwischen deinen Computern wandert: mit Syncthing, einem Cloud-Laufwerk oder einem Stick. Wähle ihn auf jedem von ihnen. Karten, Antworten, Notizen, Häkchen und Einstellungen werden vereint; was auf zweien zugleich geändert wurde, bleibt doppelt erhalten. Kein Server und kein Konto. Videos bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Bring into step now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Nicht mehr teilen</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Name dieses Computers</translation>
    </message>
    <message>
        <source>How your other computers call it.</source>
        <translation>So nennen ihn deine anderen Computer.</translation>
    </message>
    <message>
        <source>The folder that your computers share</source>
        <translation>Der Ordner, den deine Computer teilen</translation>
    </message>
    <message>
        <source>This computer shares {folder} now.</source>
        <translation>Dieser Computer teilt jetzt {folder}.</translation>
    </message>
    <message>
        <source>This computer goes its own way again. What is in the folder stays there.</source>
        <translation>Dieser Computer geht wieder seinen eigenen Weg. Was im Ordner liegt, bleibt dort.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n kept text(s)…</source>
        <translation>
            <numerusform>%n aufgehobenen Text zeigen…</numerusform>
            <numerusform>%n aufgehobene Texte zeigen…</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: last heard of {when}</source>
        <translation>{name}: zuletzt gehört {when}</translation>
    </message>
    <message>
        <source>This computer shares no folder.</source>
        <translation>Dieser Computer teilt keinen Ordner.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to be told</source>
        <translation>
            <numerusform>%n Änderung noch mitzuteilen</numerusform>
            <numerusform>%n Änderungen noch mitzuteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>In step since {time}</source>
        <translation>Abgeglichen seit {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still arriving</source>
        <translation>
            <numerusform>%n Datei ist noch unterwegs</numerusform>
            <numerusform>%n Dateien sind noch unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Another computer has a newer StudyDesk: bring this one up to date as well.</source>
        <translation>Ein anderer Computer hat ein neueres StudyDesk: Bring auch dieses auf den neuen Stand.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be used and were left alone</source>
        <translation>
            <numerusform>%n Änderung war nicht zu gebrauchen und blieb liegen</numerusform>
            <numerusform>%n Änderungen waren nicht zu gebrauchen und blieben liegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or sound(s) still on the way</source>
        <translation>
            <numerusform>%n Bild oder Ton ist noch unterwegs</numerusform>
            <numerusform>%n Bilder oder Töne sind noch unterwegs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contexts</name>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On the Today page</source>
        <translation>Auf der Seite „Heute“</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf der Landkarte</translation>
    </message>
    <message>
        <source>In the outline</source>
        <translation>In der Gliederung</translation>
    </message>
    <message>
        <source>In the topic panel</source>
        <translation>In der Spalte des Themas</translation>
    </message>
    <message>
        <source>While watching</source>
        <translation>Beim Ansehen</translation>
    </message>
    <message>
        <source>While reviewing</source>
        <translation>Beim Wiederholen</translation>
    </message>
    <message>
        <source>On the page of all cards</source>
        <translation>Auf der Seite aller Karten</translation>
    </message>
    <message>
        <source>In the editor of cards</source>
        <translation>Im Editor für Karten</translation>
    </message>
    <message>
        <source>On a picture with areas</source>
        <translation>Auf einem Bild mit Flächen</translation>
    </message>
    <message>
        <source>On the page of notes</source>
        <translation>Auf der Seite der Notizen</translation>
    </message>
    <message>
        <source>In a note</source>
        <translation>In einer Notiz</translation>
    </message>
    <message>
        <source>On the Search page</source>
        <translation>Auf der Suchseite</translation>
    </message>
    <message>
        <source>On the Statistics page</source>
        <translation>Auf der Seite „Statistik“</translation>
    </message>
    <message>
        <source>On the page of downloads</source>
        <translation>Auf der Seite der Downloads</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>In den Einstellungen</translation>
    </message>
</context>
<context>
    <name>Control</name>
    <message>
        <source>This was the last lesson of the topic.</source>
        <translation>Das war die letzte Lektion des Themas.</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Als Nächstes: {title}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>It plays on after B again.</source>
        <translation>Es läuft nach B wieder weiter.</translation>
    </message>
    <message>
        <source>A is at {time}. Press A again where B is.</source>
        <translation>A ist bei {time}. Drück noch einmal A, wo B ist.</translation>
    </message>
    <message>
        <source>Repeats from A to B. Press A to go on.</source>
        <translation>Wiederholt von A bis B. Drück A, um weiterzugehen.</translation>
    </message>
    <message numerus="yes">
        <source>Stops in %n minute(s).</source>
        <translation>
            <numerusform>Hört in %n Minute auf.</numerusform>
            <numerusform>Hört in %n Minuten auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not stop by itself any more.</source>
        <translation>Hört nicht mehr von selbst auf.</translation>
    </message>
    <message>
        <source>The graphics chip is switched off for videos; it holds from the next start on.</source>
        <translation>Der Grafikchip ist für Videos ausgeschaltet; es gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>CourseBlock</name>
    <message>
        <source>Lessons of {course}</source>
        <translation>Lektionen von {course}</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>Another course</source>
        <translation>Weiterer Kurs</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Mark all as not done</source>
        <translation>Alle als nicht fertig markieren</translation>
    </message>
    <message>
        <source>Mark all as done</source>
        <translation>Alle als fertig markieren</translation>
    </message>
</context>
<context>
    <name>CourseHead</name>
    <message>
        <source>On the shelf</source>
        <translation>Im Regal</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Deine eigenen</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Offiziell</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>A mistake in StudyDesk</source>
        <translation>Ein Fehler in StudyDesk</translation>
    </message>
    <message>
        <source>StudyDesk made a mistake</source>
        <translation>StudyDesk hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>What you marked and wrote before is saved. You can go on; if something looks odd, close StudyDesk and open it again. This report stays on your computer and is sent to nobody. If you want the mistake mended, copy it into a message to the people who make StudyDesk.</source>
        <translation>Was du vorher markiert und geschrieben hast, ist gespeichert. Du kannst weitermachen; wenn etwas seltsam aussieht, schließ StudyDesk und öffne es wieder. Dieser Bericht bleibt auf deinem Computer und geht an niemanden. Wenn der Fehler behoben werden soll, kopiere ihn in eine Nachricht an die Leute, die StudyDesk machen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Kept as {file}</source>
        <translation>Aufgehoben als {file}</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CueView</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
</context>
<context>
    <name>CustomDialog</name>
    <message>
        <source>Choose what to review</source>
        <translation>Wählen, was wiederholt wird</translation>
    </message>
    <message>
        <source>More than today&apos;s limits</source>
        <translation>Mehr als die Grenzen von heute</translation>
    </message>
    <message>
        <source>Forgotten today</source>
        <translation>Heute vergessen</translation>
    </message>
    <message>
        <source>What you answered with Again.</source>
        <translation>Was du mit „Nochmal“ beantwortet hast.</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Im Voraus</translation>
    </message>
    <message>
        <source>What becomes due in the next days.</source>
        <translation>Was in den nächsten Tagen fällig wird.</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Tage im Voraus</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>Tage im Voraus</translation>
    </message>
    <message>
        <source>With a tag</source>
        <translation>Mit einem Schlagwort</translation>
    </message>
    <message>
        <source>What waits of the cards with a tag.</source>
        <translation>Was von den Karten mit einem Schlagwort wartet.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>A sample of what you have learned. Nothing changes when cards come again.</source>
        <translation>Eine Auswahl dessen, was du gelernt hast. Wann Karten wiederkommen, ändert sich nicht.</translation>
    </message>
    <message>
        <source>Random check</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Cards of the check</source>
        <translation>Karten der Stichprobe</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>All that is due and all new cards, whatever the limits of the day.</source>
        <translation>Alles Fällige und alle neuen Karten, gleich welche Grenzen der Tag hat.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Check cards pictures sounds media mend unused missing</source>
        <translation>Prüfen Karten Bilder Töne Medien beheben unbenutzt fehlend</translation>
    </message>
    <message>
        <source>Search index find rebuild anew</source>
        <translation>Suchverzeichnis finden neu aufbauen Index</translation>
    </message>
    <message>
        <source>Folder place location size move open</source>
        <translation>Ordner Ort Größe verschieben öffnen</translation>
    </message>
    <message>
        <source>Where your data is</source>
        <translation>Wo deine Daten sind</translation>
    </message>
    <message>
        <source>Size: being counted…</source>
        <translation>Größe: wird gezählt …</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Move the data to another folder</source>
        <translation>Die Daten in einen anderen Ordner verschieben</translation>
    </message>
    <message>
        <source>The size is not known: the folder could not be read.</source>
        <translation>Die Größe ist nicht bekannt: Der Ordner konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Size: {size}. Free on that disk: {free}.</source>
        <translation>Größe: {size}. Frei auf dem Datenträger: {free}.</translation>
    </message>
    <message>
        <source>This folder was chosen when StudyDesk was started, so StudyDesk cannot move it. Close StudyDesk, move the folder yourself, and start with its new place.</source>
        <translation>Dieser Ordner wurde beim Start von StudyDesk gewählt, darum kann StudyDesk ihn nicht verschieben. Schließ StudyDesk, verschieb den Ordner selbst und starte mit seinem neuen Ort.</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Einen leeren Ordner wählen</translation>
    </message>
    <message>
        <source>Move your data?</source>
        <translation>Deine Daten verschieben?</translation>
    </message>
    <message>
        <source>Everything in {old} moves to {new}. StudyDesk closes for a moment and opens again there.</source>
        <translation>Alles in {old} kommt nach {new}. StudyDesk schließt sich kurz und öffnet sich dort wieder.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Backup backups copy restore go back database</source>
        <translation>Sicherung Sicherungen Kopie wiederherstellen zurückgehen Datenbank Backup</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Go back to this backup…</source>
        <translation>Zu dieser Sicherung zurückgehen …</translation>
    </message>
    <message>
        <source>Undo the last going back…</source>
        <translation>Letztes Zurückgehen rückgängig machen …</translation>
    </message>
    <message>
        <source>Back up to a folder…</source>
        <translation>In einen Ordner sichern …</translation>
    </message>
    <message>
        <source>Go back to a file…</source>
        <translation>Zu einer Datei zurückgehen …</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s), the newest of {time}</source>
        <translation>
            <numerusform>%n Sicherung, die neueste von {time}</numerusform>
            <numerusform>%n Sicherungen, die neueste von {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup yet. One is made by itself once a day when something changed.</source>
        <translation>Noch keine Sicherung. Einmal am Tag wird von selbst eine gemacht, wenn sich etwas geändert hat.</translation>
    </message>
</context>
<context>
    <name>DayPane</name>
    <message>
        <source>The day before</source>
        <translation>Der Tag davor</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Der Tag danach</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tag schließen</translation>
    </message>
    <message>
        <source>What was done on this day</source>
        <translation>Was an diesem Tag getan wurde</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Watched: {title} ({time})</source>
        <translation>Angesehen: {title} ({time})</translation>
    </message>
    <message>
        <source>Lesson done: {title}</source>
        <translation>Lektion fertig: {title}</translation>
    </message>
    <message numerus="yes">
        <source>Answered %n card(s)</source>
        <translation>
            <numerusform>%n Karte beantwortet</numerusform>
            <numerusform>%n Karten beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Last written on this day: {title}</source>
        <translation>Zuletzt an diesem Tag geschrieben: {title}</translation>
    </message>
    <message>
        <source>of {title}</source>
        <translation>von {title}</translation>
    </message>
    <message>
        <source>without a topic</source>
        <translation>ohne Thema</translation>
    </message>
    <message>
        <source>Nothing was done on this day.</source>
        <translation>An diesem Tag wurde nichts getan.</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>reviewing</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n sitting(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} of study</source>
        <translation>{time} gelernt</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
</context>
<context>
    <name>DeskSync</name>
    <message numerus="yes">
        <source>%n text(s) had been changed on two computers. The later one counts, the other is kept.</source>
        <translation>
            <numerusform>%n Text war auf zwei Computern geändert worden. Der spätere gilt, der andere ist aufgehoben.</numerusform>
            <numerusform>%n Texte waren auf zwei Computern geändert worden. Die späteren gelten, die anderen sind aufgehoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>Where it belongs</source>
        <translation>Wohin es gehört</translation>
    </message>
    <message>
        <source>Only on the disk</source>
        <translation>Nur auf den Datenträger</translation>
    </message>
    <message>
        <source>A course of this topic:</source>
        <translation>Ein Kurs dieses Themas:</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>A learning path of its own</source>
        <translation>Ein eigener Lernpfad</translation>
    </message>
    <message>
        <source>Courses of this topic:</source>
        <translation>Kurse dieses Themas:</translation>
    </message>
</context>
<context>
    <name>Disk</name>
    <message>
        <source>Withdrawn: the video is private now</source>
        <translation>Zurückgezogen: Das Video ist jetzt privat</translation>
    </message>
    <message>
        <source>Withdrawn: the video was removed</source>
        <translation>Zurückgezogen: Das Video wurde entfernt</translation>
    </message>
    <message>
        <source>Withdrawn: the video is not shown in your country</source>
        <translation>Zurückgezogen: Das Video wird in deinem Land nicht gezeigt</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Being downloaded</source>
        <translation>Wird heruntergeladen</translation>
    </message>
</context>
<context>
    <name>DownloadActions</name>
    <message numerus="yes">
        <source>%n download(s) taken out of the list.</source>
        <translation>
            <numerusform>%n Download aus der Liste genommen.</numerusform>
            <numerusform>%n Downloads aus der Liste genommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadDialog</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Die Seite wird gelesen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Captions besides the original</source>
        <translation>Untertitel außer den ursprünglichen</translation>
    </message>
    <message>
        <source>None; or a language such as de</source>
        <translation>Keine; oder eine Sprache wie de</translation>
    </message>
    <message>
        <source>Before your first download</source>
        <translation>Vor deinem ersten Download</translation>
    </message>
    <message>
        <source>YouTube&apos;s terms allow you to watch videos on its site and in its apps, and to download them only where YouTube or the owner of the video permits that. StudyDesk does not know what the owners permitted: whether you may download a video is for you to judge. Keep what you download to yourself, for your own study, and support the people who made it. This is said only once.</source>
        <translation>Die Bedingungen von YouTube erlauben dir, Videos auf der Seite und in den Apps von YouTube anzusehen, und sie nur herunterzuladen, wo YouTube oder wem das Video gehört es erlaubt. StudyDesk weiß nicht, was erlaubt wurde: Ob du ein Video herunterladen darfst, musst du beurteilen. Behalte für dich, was du herunterlädst, für dein eigenes Lernen, und unterstütze die Leute, die es gemacht haben. Das wird nur einmal gesagt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading what is behind this link…</source>
        <translation>Es wird gelesen, was hinter diesem Link ist …</translation>
    </message>
    <message>
        <source>Offered: {languages}</source>
        <translation>Angeboten: {languages}</translation>
    </message>
    <message>
        <source>The page could not be read now: {why}.</source>
        <translation>Die Seite konnte gerade nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The sizes are about right only.</source>
        <translation>Die Größen stimmen nur ungefähr.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the disk already</source>
        <translation>
            <numerusform>%n schon auf dem Datenträger</numerusform>
            <numerusform>%n schon auf dem Datenträger</numerusform>
        </translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>etwa {size}</translation>
    </message>
    <message>
        <source>{size}</source>
        <comment>a size in bytes</comment>
        <translation>{size}</translation>
    </message>
    <message>
        <source>{free} are free on the disk.</source>
        <translation>{free} sind auf dem Datenträger frei.</translation>
    </message>
    <message>
        <source>This does not fit: it takes about {size}, and {free} are free on the disk. What does not fit waits in the queue until there is room.</source>
        <translation>Das passt nicht: Es braucht etwa {size}, und {free} sind auf dem Datenträger frei. Was nicht passt, wartet in der Warteschlange, bis Platz ist.</translation>
    </message>
    <message>
        <source>It takes about {size} of the {free} that are free on the disk; {rest} stay free.</source>
        <translation>Es braucht etwa {size} von {free}, die auf dem Datenträger frei sind; {rest} bleiben frei.</translation>
    </message>
    <message numerus="yes">
        <source>The size of %n video(s) is not known yet.</source>
        <translation>
            <numerusform>Die Größe von %n Video ist noch nicht bekannt.</numerusform>
            <numerusform>Die Größe von %n Videos ist noch nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) in the queue</source>
        <translation>
            <numerusform>%n Download in der Warteschlange</numerusform>
            <numerusform>%n Downloads in der Warteschlange</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Queued</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>Nicht heruntergeladen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Die Seite wird gelesen</translation>
    </message>
    <message>
        <source>Getting captions</source>
        <translation>Untertitel werden geholt</translation>
    </message>
    <message>
        <source>Putting sound and picture together</source>
        <translation>Ton und Bild werden zusammengefügt</translation>
    </message>
    <message>
        <source>the address of the video had become too old</source>
        <translation>die Adresse des Videos war zu alt geworden</translation>
    </message>
    <message>
        <source>the connection broke off or the server did not answer</source>
        <translation>die Verbindung brach ab oder der Server antwortete nicht</translation>
    </message>
    <message>
        <source>there is no network</source>
        <translation>es gibt kein Netz</translation>
    </message>
    <message>
        <source>the server asked for a pause</source>
        <translation>der Server bat um eine Pause</translation>
    </message>
    <message>
        <source>the server wants to know that no robot is asking</source>
        <translation>der Server will wissen, dass kein Roboter fragt</translation>
    </message>
    <message>
        <source>the page of the video could not be understood</source>
        <translation>die Seite des Videos ließ sich nicht verstehen</translation>
    </message>
    <message>
        <source>it is not offered in a form that can be played here</source>
        <translation>es wird nicht in einer Form angeboten, die hier läuft</translation>
    </message>
    <message>
        <source>the video is private now</source>
        <translation>das Video ist jetzt privat</translation>
    </message>
    <message>
        <source>the video was removed</source>
        <translation>das Video wurde entfernt</translation>
    </message>
    <message>
        <source>the video is not shown in your country</source>
        <translation>das Video wird in deinem Land nicht gezeigt</translation>
    </message>
    <message>
        <source>only members, buyers or adults who are signed in may see it</source>
        <translation>nur Mitglieder, Käufer oder angemeldete Erwachsene dürfen es sehen</translation>
    </message>
    <message>
        <source>it is protected against copying</source>
        <translation>es ist gegen Kopieren geschützt</translation>
    </message>
    <message>
        <source>it is still being broadcast, or has not begun</source>
        <translation>es wird noch gesendet, oder hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>there is no video at this address</source>
        <translation>unter dieser Adresse gibt es kein Video</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the folder for videos cannot be used</source>
        <translation>der Ordner für Videos lässt sich nicht benutzen</translation>
    </message>
    <message>
        <source>sound and picture could not be put together</source>
        <translation>Ton und Bild ließen sich nicht zusammenfügen</translation>
    </message>
    <message>
        <source>what arrived was damaged</source>
        <translation>was ankam, war beschädigt</translation>
    </message>
    <message>
        <source>the video engine ended unexpectedly</source>
        <translation>die Video-Engine endete unerwartet</translation>
    </message>
    <message>
        <source>something went wrong</source>
        <translation>etwas ging schief</translation>
    </message>
    <message>
        <source>outside of the hours that you set</source>
        <translation>außerhalb der Stunden, die du gesetzt hast</translation>
    </message>
    <message>
        <source>not on the network that you set</source>
        <translation>nicht in dem Netz, das du gesetzt hast</translation>
    </message>
    <message>
        <source>this network is paid by volume</source>
        <translation>dieses Netz wird nach Menge bezahlt</translation>
    </message>
    <message>
        <source>the disk is nearly full</source>
        <translation>der Datenträger ist fast voll</translation>
    </message>
    <message>
        <source>another program downloads into the same folder</source>
        <translation>ein anderes Programm lädt in denselben Ordner</translation>
    </message>
    <message>
        <source>your data could not be written</source>
        <translation>deine Daten konnten nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{lines}p</source>
        <translation>{lines}p</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>noch {hours} h</translation>
    </message>
    <message>
        <source>Downloads wait until {time}: {why}.</source>
        <translation>Downloads warten bis {time}: {why}.</translation>
    </message>
    <message>
        <source>Downloads wait: {why}.</source>
        <translation>Downloads warten: {why}.</translation>
    </message>
    <message>
        <source>Downloading {number} of {total}</source>
        <translation>{number} von {total} wird geladen</translation>
    </message>
    <message>
        <source>Waiting: {why}</source>
        <translation>Wartet: {why}</translation>
    </message>
    <message>
        <source>Waiting until {time}: {why}</source>
        <translation>Wartet bis {time}: {why}</translation>
    </message>
    <message>
        <source>Not downloaded: {why}</source>
        <translation>Nicht heruntergeladen: {why}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>etwa {size}</translation>
    </message>
    <message>
        <source>captions are missing</source>
        <translation>Untertitel fehlen</translation>
    </message>
    <message>
        <source>“{title}” was not downloaded: {why}.</source>
        <translation>„{title}“ wurde nicht heruntergeladen: {why}.</translation>
    </message>
    <message>
        <source>A newer video engine would likely mend that; see Settings, Video engine.</source>
        <translation>Eine neuere Video-Engine würde das wohl beheben; siehe Einstellungen, Video-Engine.</translation>
    </message>
    <message>
        <source>All downloads are done.</source>
        <translation>Alle Downloads sind fertig.</translation>
    </message>
</context>
<context>
    <name>DownloadsPage</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Paste a link: a video or a playlist</source>
        <translation>Link einfügen: ein Video oder eine Playlist</translation>
    </message>
    <message>
        <source>Link of a video or a playlist</source>
        <translation>Link eines Videos oder einer Playlist</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>Download what is behind the link</source>
        <translation>Herunterladen, was hinter dem Link ist</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>The videos are elsewhere…</source>
        <translation>Die Videos sind woanders …</translation>
    </message>
    <message>
        <source>Settings of downloads</source>
        <translation>Einstellungen der Downloads</translation>
    </message>
    <message>
        <source>Nothing is being downloaded.</source>
        <translation>Gerade wird nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>Videos on the disk play without a network. Open a topic on the map and choose Download there, or paste a link above. What is queued goes on by itself after a lost network, sleep or a restart.</source>
        <translation>Videos auf dem Datenträger laufen ohne Netz. Öffne ein Thema auf der Landkarte und wähle dort „Herunterladen“, oder füge oben einen Link ein. Was in der Warteschlange ist, geht nach verlorenem Netz, Ruhezustand oder Neustart von selbst weiter.</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>Zur Landkarte</translation>
    </message>
    <message>
        <source>Storage and video engine</source>
        <translation>Speicherplatz und Video-Engine</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n beendet</numerusform>
            <numerusform>%n beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>{free} free on the disk, about {rest} after these downloads · {folder}</source>
        <translation>{free} auf dem Datenträger frei, nach diesen Downloads etwa {rest} · {folder}</translation>
    </message>
    <message>
        <source>{free} free on the disk · {folder}</source>
        <translation>{free} auf dem Datenträger frei · {folder}</translation>
    </message>
    <message>
        <source>The folder for videos cannot be read: {folder}</source>
        <translation>Der Ordner für Videos lässt sich nicht lesen: {folder}</translation>
    </message>
    <message>
        <source>Paste the whole link of a video or a playlist; it begins with https://</source>
        <translation>Füge den ganzen Link eines Videos oder einer Playlist ein; er beginnt mit https://</translation>
    </message>
    <message>
        <source>Where are your videos?</source>
        <translation>Wo sind deine Videos?</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>A note holds pictures, sounds and text files; this is none: {name}</source>
        <translation>Eine Notiz fasst Bilder, Töne und Textdateien; das ist keine: {name}</translation>
    </message>
    <message>
        <source>This file is too large to be put into a note: {name}</source>
        <translation>Diese Datei ist zu groß für eine Notiz: {name}</translation>
    </message>
    <message>
        <source>This file cannot be read: {name}</source>
        <translation>Diese Datei lässt sich nicht lesen: {name}</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Set the due date</source>
        <translation>Termin setzen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Make the interval as long, too</source>
        <translation>Auch den Abstand so lang machen</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Find duplicates</source>
        <translation>Doppelte finden</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Sie zeigen</translation>
    </message>
    <message>
        <source>Field to compare</source>
        <translation>Feld zum Vergleichen</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Texts that stand on several cards</source>
        <translation>Texte, die auf mehreren Karten stehen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) stand on several cards.</source>
        <translation>
            <numerusform>%n Text steht auf mehreren Karten.</numerusform>
            <numerusform>%n Texte stehen auf mehreren Karten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No text stands on several cards.</source>
        <translation>Kein Text steht auf mehreren Karten.</translation>
    </message>
</context>
<context>
    <name>EditorWindow</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>In the data folder</source>
        <translation>Im Datenordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose: {setting}</source>
        <translation>Wählen: {setting}</translation>
    </message>
</context>
<context>
    <name>EmptyTable</name>
    <message>
        <source>Show all cards</source>
        <translation>Alle Karten zeigen</translation>
    </message>
    <message>
        <source>Make a card</source>
        <translation>Karte anlegen</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>Zur Landkarte</translation>
    </message>
    <message>
        <source>No card is found.</source>
        <translation>Keine Karte gefunden.</translation>
    </message>
    <message>
        <source>Try fewer words, or part of a word. Searches shows what else one can look for.</source>
        <translation>Versuch weniger Wörter, oder einen Teil eines Wortes. „Suchen“ zeigt, wonach man noch suchen kann.</translation>
    </message>
    <message>
        <source>There are no cards yet.</source>
        <translation>Es gibt noch keine Karten.</translation>
    </message>
    <message>
        <source>Mark a topic as learning and its cards come by themselves. Or make a card of your own, here or on any page.</source>
        <translation>Markiere ein Thema als „Lerne ich“, und seine Karten kommen von selbst. Oder leg eine eigene Karte an, hier oder auf jeder Seite.</translation>
    </message>
</context>
<context>
    <name>EndScreen</name>
    <message>
        <source>Back to the topics</source>
        <translation>Zurück zu den Themen</translation>
    </message>
    <message>
        <source>Take back the last answer</source>
        <translation>Letzte Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>You press Hard often and Again hardly ever. Hard means that you knew it, with effort, and makes the interval longer. Where you did not know it, press Again.</source>
        <translation>Du drückst oft „Schwer“ und kaum je „Nochmal“. „Schwer“ heißt, dass du es mit Mühe wusstest, und macht den Abstand länger. Wo du es nicht wusstest, drück „Nochmal“.</translation>
    </message>
    <message numerus="yes">
        <source>Your %n minute(s) for today are over</source>
        <translation>
            <numerusform>Deine %n Minute für heute ist vorbei</numerusform>
            <numerusform>Deine %n Minuten für heute sind vorbei</numerusform>
        </translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation>Fertig für jetzt</translation>
    </message>
    <message>
        <source>The next card comes at {time}</source>
        <translation>Die nächste Karte kommt um {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>%n davon neu</numerusform>
            <numerusform>%n davon neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was waiting.</source>
        <translation>Nichts wartete.</translation>
    </message>
    <message>
        <source>Remembered of what was due: {n}</source>
        <translation>Vom Fälligen gewusst: {n}</translation>
    </message>
    <message>
        <source>Still waiting: {counts}</source>
        <translation>Wartet noch: {counts}</translation>
    </message>
    <message>
        <source>Tomorrow: {due} due and {new} new.</source>
        <translation>Morgen: {due} fällig und {new} neu.</translation>
    </message>
</context>
<context>
    <name>EngineSection</name>
    <message>
        <source>Video engine update yt-dlp version index file built-in previous</source>
        <translation>Video-Engine Aktualisierung Update yt-dlp Version Index Datei eingebaut vorige</translation>
    </message>
    <message>
        <source>What reads the pages of videos</source>
        <translation>Was die Seiten der Videos liest</translation>
    </message>
    <message>
        <source>Sites of videos change; a newer engine mends what stopped working. It is checked and tried before it is used, and the one before is kept. Releases younger than two days wait, unless you want them now.</source>
        <translation>Videoseiten ändern sich; eine neuere Engine behebt, was nicht mehr ging. Sie wird geprüft und erprobt, bevor sie benutzt wird, und die vorige bleibt aufgehoben. Versionen, die jünger als zwei Tage sind, warten, außer du willst sie gleich.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Look for a newer one</source>
        <translation>Nach einer neueren sehen</translation>
    </message>
    <message>
        <source>Install it</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Install it now already</source>
        <translation>Schon jetzt installieren</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>Install a video engine from a file</source>
        <translation>Eine Video-Engine aus einer Datei installieren</translation>
    </message>
    <message>
        <source>Use the one before</source>
        <translation>Die vorige benutzen</translation>
    </message>
    <message>
        <source>Use the built-in one</source>
        <translation>Die eingebaute benutzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>{version}, built in</source>
        <translation>{version}, eingebaut</translation>
    </message>
    <message>
        <source>{version}, installed later</source>
        <translation>{version}, später installiert</translation>
    </message>
    <message>
        <source>Newer: {version}.</source>
        <translation>Neuer: {version}.</translation>
    </message>
    <message>
        <source>{version} is out, but younger than two days.</source>
        <translation>{version} ist da, aber jünger als zwei Tage.</translation>
    </message>
    <message>
        <source>This is the newest.</source>
        <translation>Das ist die neueste.</translation>
    </message>
    <message>
        <source>The one that was installed later is not used: {problem}</source>
        <translation>Die später installierte wird nicht benutzt: {problem}</translation>
    </message>
    <message>
        <source>Choose the files of a video engine</source>
        <translation>Dateien einer Video-Engine wählen</translation>
    </message>
    <message>
        <source>Wheels (*.whl)</source>
        <translation>Wheels (*.whl)</translation>
    </message>
    <message>
        <source>It will run on this computer. Install it only if you trust where it came from.</source>
        <translation>Sie wird auf diesem Computer laufen. Installiere sie nur, wenn du ihrer Herkunft traust.</translation>
    </message>
    <message>
        <source>Install this video engine?</source>
        <translation>Diese Video-Engine installieren?</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>anki.damaged</source>
        <translation>Das ist kein vollständiges Anki-Paket. Nichts wurde geändert. Exportiere es noch einmal aus Anki, oder hol die Datei neu.</translation>
    </message>
    <message>
        <source>anki.database</source>
        <translation>Die Sammlung in diesem Paket ist beschädigt. Nichts wurde geändert. Wähle in Anki „Extras“, „Datenbank prüfen“, und exportiere sie noch einmal.</translation>
    </message>
    <message>
        <source>anki.placeholder</source>
        <translation>Dieses Paket enthält nur eine Notiz, die nach einem neueren Anki fragt: Seine Karten wurden beim Export weggelassen. Nichts wurde geändert. Exportiere es noch einmal aus Anki.</translation>
    </message>
    <message>
        <source>anki.too_large</source>
        <translation>Was in diese Datei gepackt ist, ist viel größer als die Datei: Vielleicht soll sie einen Datenträger füllen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>anki.too_new</source>
        <translation>Dieses Paket wurde von einem neueren Anki geschrieben, als dieses Programm kennt. Nichts wurde geändert. Exportiere es mit dem Haken bei „Ältere Anki-Versionen unterstützen“.</translation>
    </message>
    <message>
        <source>card.gone</source>
        <translation>Diese Karte wurde gelöscht.</translation>
    </message>
    <message>
        <source>database.locked</source>
        <translation>Ein anderes Programm benutzt gerade deine Daten. Nichts wurde geändert. Warte einen Augenblick, und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>disk.full</source>
        <translation>Der Datenträger ist voll oder hat zu wenig Platz. Was vorher gespeichert wurde, ist noch da. Mach Platz frei, oder wähle einen anderen Datenträger, und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>download.bad_link</source>
        <translation>Das ist keine Webadresse. Füge den ganzen Link ein, mit https.</translation>
    </message>
    <message>
        <source>engine.hash</source>
        <translation>Was ankam, ist nicht, was der Index angekündigt hat. Die jetzige Video-Engine bleibt in Gebrauch. Versuch es später noch einmal; bleibt es so, verändert etwas zwischen dir und dem Index die Dateien.</translation>
    </message>
    <message>
        <source>engine.try_out</source>
        <translation>Die neue Video-Engine hat ihre Probe nicht bestanden. Die jetzige bleibt in Gebrauch. Warte auf die nächste Version, oder mach mit der jetzigen weiter.</translation>
    </message>
    <message>
        <source>fit.not_better</source>
        <translation>Diese Parameter erklären deine Wiederholungen nicht besser als die in Gebrauch. Nichts wurde geändert. Wiederhole noch einige Wochen, und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>folder.profile</source>
        <translation>Ein Export kann nicht im Datenordner von StudyDesk liegen. Nichts wurde geschrieben. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>item.gone</source>
        <translation>Diese Karte wurde gelöscht.</translation>
    </message>
    <message>
        <source>item.long</source>
        <translation>Ein Feld dieser Karte ist länger als vier Millionen Zeichen.</translation>
    </message>
    <message>
        <source>list.empty</source>
        <translation>In dieser Liste ist kein Video. Sieh nach, ob sie öffentlich ist.</translation>
    </message>
    <message>
        <source>media.empty</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>media.large</source>
        <translation>Diese Datei ist größer als 100 MB. Wähle eine kleinere.</translation>
    </message>
    <message>
        <source>mirror.profile</source>
        <translation>Der Ordner der Notizen und der Datenordner von StudyDesk dürfen nicht ineinander liegen. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>move.fixed</source>
        <translation>Dieses Profil wurde mit --profile oder von einem tragbaren Programm gewählt, darum kann StudyDesk es nicht verschieben. Schließ StudyDesk, verschieb den Ordner selbst, und starte mit --profile und seinem neuen Ort.</translation>
    </message>
    <message>
        <source>move.nested</source>
        <translation>Ein Profil lässt sich nicht in sich selbst oder in einen Ordner um es herum verschieben. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>note.changed</source>
        <translation>Die Notiz wurde inzwischen geändert. Sieh dir die Zeilen noch einmal an, und wiederhole es.</translation>
    </message>
    <message>
        <source>note.gone</source>
        <translation>Diese Notiz wurde endgültig gelöscht. Kopiere den Text in eine neue Notiz.</translation>
    </message>
    <message>
        <source>note.large</source>
        <translation>Diese Notiz ist länger als 20 Millionen Zeichen. Was vorher gespeichert wurde, bleibt. Schreib den Rest in eine andere Notiz.</translation>
    </message>
    <message>
        <source>note.revision</source>
        <translation>Dieser frühere Text ist nicht mehr aufgehoben. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>note.tag</source>
        <translation>Ein Schlagwort braucht einen Namen. Tippe einen oder mehr Buchstaben.</translation>
    </message>
    <message>
        <source>note.title</source>
        <translation>Eine Notiz braucht einen Titel. Tippe einen oder mehr Buchstaben.</translation>
    </message>
    <message>
        <source>own.bad_link</source>
        <translation>Das ist keine Webadresse. Füge den ganzen Link ein, mit https.</translation>
    </message>
    <message>
        <source>own.no_title</source>
        <translation>Es braucht einen Titel. Tippe einen, und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>own.not_own</source>
        <translation>Das gehört zum Pfad und lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>path.empty</source>
        <translation>Dieser Pfad hat noch keine Themen. Füge zuerst auf der Landkarte eines hinzu.</translation>
    </message>
    <message>
        <source>reckon.failed</source>
        <translation>Die Rechnung endete, bevor sie fertig war. Nichts wurde geändert. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>search.slow</source>
        <translation>Dieser reguläre Ausdruck dauert bei manchen Karten zu lange. Nichts wurde geändert. Mach ihn einfacher: Vermeide Wiederholungen in Wiederholungen.</translation>
    </message>
    <message>
        <source>speech.failed</source>
        <translation>Das Mitschreiben endete, bevor es fertig war. Was bisher gehört wurde, bleibt. Versuch es noch einmal: Es geht dort weiter.</translation>
    </message>
    <message>
        <source>speech.missing</source>
        <translation>Kein Paket ist installiert, das dieses Sprachmodell lesen kann. Installiere studydesk[speech]; Modelle sind Ordner für faster-whisper, Dateien für whisper.cpp.</translation>
    </message>
    <message>
        <source>speech.silent</source>
        <translation>In diesem Video wird nichts gesagt. Wähle ein anderes Modell, wenn doch.</translation>
    </message>
    <message>
        <source>study.limit</source>
        <translation>Eine Grenze muss 0 bis 9.999 Karten am Tag sein. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>study.retention</source>
        <translation>Der Anteil, den du behalten willst, muss 70 bis 99 % sein. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>table.large</source>
        <translation>Diese Datei hat mehr als 200 MB. Teil sie in mehrere.</translation>
    </message>
    <message>
        <source>template.name</source>
        <translation>Eine Vorlage braucht einen Namen. Tippe einen oder mehr Buchstaben.</translation>
    </message>
    <message>
        <source>topic.gone</source>
        <translation>Dieses Thema ist nicht mehr im Pfad.</translation>
    </message>
    <message>
        <source>video.unknown</source>
        <translation>Dieses Video ist noch nicht bekannt. Lade es zuerst herunter.</translation>
    </message>
</context>
<context>
    <name>ExcerptWindow</name>
    <message>
        <source>Again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Watch on from here</source>
        <translation>Von hier weitersehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>The file of this video is gone. Look for it under Downloads.</source>
        <translation>Die Datei dieses Videos ist fort. Sieh unter „Downloads“ nach.</translation>
    </message>
    <message>
        <source>This video cannot be played here.</source>
        <translation>Dieses Video läuft hier nicht.</translation>
    </message>
</context>
<context>
    <name>ExerciseBlock</name>
    <message>
        <source>Done on</source>
        <translation>Fertig am</translation>
    </message>
    <message>
        <source>The day on which the exercise was done</source>
        <translation>Der Tag, an dem die Übung fertig wurde</translation>
    </message>
    <message>
        <source>Hide the steps</source>
        <translation>Schritte ausblenden</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Schritte zeigen</translation>
    </message>
    <message>
        <source>{what}: {title}</source>
        <translation>{what}: {title}</translation>
    </message>
    <message>
        <source>{title} · {time}</source>
        <translation>{title} · {time}</translation>
    </message>
</context>
<context>
    <name>ExerciseBody</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How you know that it works</source>
        <translation>Woran du siehst, dass es geht</translation>
    </message>
    <message>
        <source>It works when:</source>
        <translation>Es geht, wenn:</translation>
    </message>
    <message>
        <source>Your note: what you built, what you would do otherwise</source>
        <translation>Deine Notiz: was du gebaut hast, was du anders machen würdest</translation>
    </message>
    <message>
        <source>Note on {title}</source>
        <translation>Notiz zu {title}</translation>
    </message>
    <message>
        <source>You need: {things}</source>
        <translation>Du brauchst: {things}</translation>
    </message>
</context>
<context>
    <name>ExercisesSection</name>
    <message>
        <source>Practice</source>
        <translation>Übungen</translation>
    </message>
</context>
<context>
    <name>FaultPanel</name>
    <message>
        <source>Switch the graphics chip off</source>
        <translation>Grafikchip ausschalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Fetch it again …</source>
        <translation>Neu holen …</translation>
    </message>
    <message>
        <source>Open in another player</source>
        <translation>In einem anderen Player öffnen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>FieldEdit</name>
    <message>
        <source>This file cannot be read: {name}</source>
        <translation>Diese Datei lässt sich nicht lesen: {name}</translation>
    </message>
</context>
<context>
    <name>FieldSheet</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>{field}: too long to be changed here, it stays as it is</source>
        <translation>{field}: zu lang, um hier geändert zu werden; es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Mark words and press {keys}: each gap becomes a card.</source>
        <translation>Markiere Wörter und drück {keys}: Jede Lücke wird eine Karte.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>This file cannot be read: {name}</source>
        <translation>Diese Datei lässt sich nicht lesen: {name}</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Es gibt kein Bild zum Einfügen.</translation>
    </message>
    <message>
        <source>Draws rectangles</source>
        <translation>Zeichnet Rechtecke</translation>
    </message>
    <message>
        <source>Draws ellipses</source>
        <translation>Zeichnet Ellipsen</translation>
    </message>
    <message>
        <source>Draws polygons</source>
        <translation>Zeichnet Vielecke</translation>
    </message>
    <message>
        <source>Hides the area that is asked</source>
        <translation>Verdeckt die Fläche, die gefragt wird</translation>
    </message>
    <message>
        <source>Hides all areas</source>
        <translation>Verdeckt alle Flächen</translation>
    </message>
    <message>
        <source>The picture is missing.</source>
        <translation>Das Bild fehlt.</translation>
    </message>
    <message>
        <source>Choose or paste a picture first.</source>
        <translation>Wähle oder füge zuerst ein Bild ein.</translation>
    </message>
    <message>
        <source>Drag to hide a part, or press N; arrows move it, Shift and arrows change its size.</source>
        <translation>Zieh, um einen Teil zu verdecken, oder drück N; Pfeile verschieben, Umschalt und Pfeile ändern die Größe.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Richtige Antwort</translation>
    </message>
    <message>
        <source>Also right, one a line</source>
        <translation>Auch richtig, je Zeile eines</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Language of the code</source>
        <translation>Sprache des Codes</translation>
    </message>
    <message>
        <source>Question above the picture</source>
        <translation>Frage über dem Bild</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n day(s) with study in the last year, {time} in all.</source>
        <translation>
            <numerusform>%n Tag im letzten Jahr gelernt, {time} insgesamt.</numerusform>
            <numerusform>An %n Tagen im letzten Jahr gelernt, {time} insgesamt.</numerusform>
        </translation>
    </message>
    <message>
        <source>On which days did I study?</source>
        <translation>An welchen Tagen habe ich gelernt?</translation>
    </message>
    <message>
        <source>Click a day to see what you did.</source>
        <translation>Klick auf einen Tag, um zu sehen, was du getan hast.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>How much time did I study?</source>
        <translation>Wie viel Zeit habe ich gelernt?</translation>
    </message>
    <message>
        <source>{total} in all, {mean} a day.</source>
        <translation>{total} insgesamt, {mean} am Tag.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Not enough data yet: %n answer(s) of cards in review.</source>
        <translation>
            <numerusform>Noch nicht genug Daten: %n Antwort auf Karten in Wiederholung.</numerusform>
            <numerusform>Noch nicht genug Daten: %n Antworten auf Karten in Wiederholung.</numerusform>
        </translation>
    </message>
    <message>
        <source>You recalled {share} of {n}; you wish for {wish}.</source>
        <translation>Du wusstest {share} von {n}; dein Wunsch ist {wish}.</translation>
    </message>
    <message>
        <source>How many cards did I answer, and how many did I recall?</source>
        <translation>Wie viele Karten habe ich beantwortet, und wie viele gewusst?</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Gewusst</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wunsch</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) due today,</source>
        <translation>
            <numerusform>%n Karte heute fällig,</numerusform>
            <numerusform>%n Karten heute fällig,</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} within {days} days. New cards are not in it.</source>
        <translation>{n} in den nächsten {days} Tagen. Neue Karten zählen nicht mit.</translation>
    </message>
    <message>
        <source>How many cards will come due?</source>
        <translation>Wie viele Karten werden fällig?</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>How long until I see a card again?</source>
        <translation>Wie lange, bis ich eine Karte wiedersehe?</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message numerus="yes">
        <source>Half of your %n learned card(s) come again within {time}.</source>
        <translation>
            <numerusform>Die Hälfte deiner %n gelernten Karte kommt in {time} wieder.</numerusform>
            <numerusform>Die Hälfte deiner %n gelernten Karten kommt in {time} wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>How long do I remember?</source>
        <translation>Wie lange merke ich es mir?</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message numerus="yes">
        <source>Half of your %n learned card(s) fall to a recall of 90 % within {time}.</source>
        <translation>
            <numerusform>Die Hälfte deiner %n gelernten Karte fällt in {time} auf eine Erinnerung von 90 %.</numerusform>
            <numerusform>Die Hälfte deiner %n gelernten Karten fällt in {time} auf eine Erinnerung von 90 %.</numerusform>
        </translation>
    </message>
    <message>
        <source>No card was learned yet.</source>
        <translation>Noch keine Karte wurde gelernt.</translation>
    </message>
    <message>
        <source>How hard are my cards?</source>
        <translation>Wie schwer sind meine Karten?</translation>
    </message>
    <message>
        <source>{share} are hard for you: 8 or more of 10.</source>
        <translation>{share} fallen dir schwer: 8 oder mehr von 10.</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Difficulty {n} of 10</source>
        <translation>Schwierigkeit {n} von 10</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lerne ich</translation>
    </message>
    <message>
        <source>Young cards</source>
        <translation>Junge Karten</translation>
    </message>
    <message>
        <source>Mature cards</source>
        <translation>Reife Karten</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Which answers did I give?</source>
        <translation>Welche Antworten habe ich gegeben?</translation>
    </message>
    <message>
        <source>{share} of {n} answers were Again.</source>
        <translation>{share} von {n} Antworten waren „Nochmal“.</translation>
    </message>
    <message>
        <source>No card was answered in this time.</source>
        <translation>In dieser Zeit wurde keine Karte beantwortet.</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Ohne Thema</translation>
    </message>
    <message numerus="yes">
        <source>%n more topic(s)</source>
        <translation>
            <numerusform>%n weiteres Thema</numerusform>
            <numerusform>%n weitere Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>On which topics did I spend my time?</source>
        <translation>Für welche Themen habe ich meine Zeit verwendet?</translation>
    </message>
    <message numerus="yes">
        <source>{time} on %n topic(s), counted by whole weeks.</source>
        <translation>
            <numerusform>{time} für %n Thema, nach ganzen Wochen gezählt.</numerusform>
            <numerusform>{time} für %n Themen, nach ganzen Wochen gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No time was spent on a topic yet.</source>
        <translation>Noch keine Zeit für ein Thema verwendet.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>How fast do I get on with the path?</source>
        <translation>Wie schnell komme ich auf dem Pfad voran?</translation>
    </message>
    <message>
        <source>{time} of lessons a week in the last four weeks;</source>
        <translation>{time} Lektionen je Woche in den letzten vier Wochen;</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) in all.</source>
        <translation>
            <numerusform>%n Lektion insgesamt.</numerusform>
            <numerusform>%n Lektionen insgesamt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message numerus="yes">
        <source>{week}: %n lesson(s)</source>
        <translation>
            <numerusform>{week}: %n Lektion</numerusform>
            <numerusform>{week}: %n Lektionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Length of the lessons done</source>
        <translation>Länge der fertigen Lektionen</translation>
    </message>
    <message>
        <source>{a}:00 to {b}:59</source>
        <translation>{a}:00 bis {b}:59</translation>
    </message>
    <message>
        <source>At which hours do I recall best?</source>
        <translation>Zu welchen Stunden weiß ich am meisten?</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Slower than 1.2×</source>
        <translation>Langsamer als 1,2×</translation>
    </message>
    <message>
        <source>1.2× to 1.6×</source>
        <translation>1,2× bis 1,6×</translation>
    </message>
    <message>
        <source>Faster than 1.6×</source>
        <translation>Schneller als 1,6×</translation>
    </message>
    <message>
        <source>Do I recall less of what I watch faster?</source>
        <translation>Weiß ich weniger von dem, was ich schneller ansehe?</translation>
    </message>
    <message>
        <source>Speed of the video</source>
        <translation>Tempo des Videos</translation>
    </message>
    <message>
        <source>Answered before</source>
        <translation>Vorher beantwortet</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Do questions before the videos help me?</source>
        <translation>Helfen mir Fragen vor den Videos?</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Not enough data: two groups need at least {n} answers each.</source>
        <translation>Nicht genug Daten: Zwei Gruppen brauchen je mindestens {n} Antworten.</translation>
    </message>
    <message>
        <source>{best}: {high}; {worst}: {low}. Chance alone hardly explains it.</source>
        <translation>{best}: {high}; {worst}: {low}. Zufall allein erklärt das kaum.</translation>
    </message>
    <message>
        <source>No difference that chance could not explain.</source>
        <translation>Kein Unterschied, den Zufall nicht erklären könnte.</translation>
    </message>
    <message>
        <source>{name} (n = {n})</source>
        <translation>{name} (n = {n})</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Only of this topic</source>
        <translation>Nur von diesem Thema</translation>
    </message>
    <message>
        <source>Only what I have watched</source>
        <translation>Nur, was ich angesehen habe</translation>
    </message>
    <message>
        <source>Of lessons and transcripts, only what you have played.</source>
        <translation>Von Lektionen und Transkripten nur, was du abgespielt hast.</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Behaltene Suchen</translation>
    </message>
    <message>
        <source>None yet. Keep a search to come back to it with one click.</source>
        <translation>Noch keine. Behalte eine Suche, um mit einem Klick zu ihr zurückzukommen.</translation>
    </message>
    <message>
        <source>Enter searches again, F2 renames.</source>
        <translation>Enter sucht noch einmal, F2 benennt um.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche behalten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget the chosen search</source>
        <translation>Gewählte Suche vergessen</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Same case</source>
        <translation>Groß und klein gleich</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>The text is a regular expression; \1 in the replacement is its first group.</source>
        <translation>Der Text ist ein regulärer Ausdruck; \1 im Ersatz ist seine erste Gruppe.</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>This pattern is not complete: {why}</source>
        <translation>Dieses Muster ist nicht vollständig: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n Stelle ersetzt</numerusform>
            <numerusform>%n Stellen ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find anything: topics, notes, cards, what was said, commands…</source>
        <translation>Alles finden: Themen, Notizen, Karten, Gesagtes, Befehle …</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or another word.</source>
        <translation>Nichts gefunden. Versuch weniger Buchstaben, oder ein anderes Wort.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Go to a topic</source>
        <translation>Zu einem Thema</translation>
    </message>
    <message>
        <source>Go to a topic …</source>
        <translation>Zu einem Thema …</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>FitByItself</name>
    <message>
        <source>Working out how well you know each card…</source>
        <translation>Es wird ausgerechnet, wie gut du jede Karte weißt …</translation>
    </message>
    <message>
        <source>Cards follow your own memory better now: fitted to {n} reviews, log loss {before} to {after}.</source>
        <translation>Die Karten folgen deinem Gedächtnis jetzt besser: an {n} Wiederholungen angepasst, Log-Loss {before} zu {after}.</translation>
    </message>
</context>
<context>
    <name>FlagNamesDialog</name>
    <message>
        <source>Name the flags</source>
        <translation>Flaggen benennen</translation>
    </message>
    <message>
        <source>An empty line keeps the number.</source>
        <translation>Eine leere Zeile behält die Nummer.</translation>
    </message>
    <message>
        <source>Flag {n} (Alt+{n})</source>
        <translation>Flagge {n} (Alt+{n})</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Flag {n}</source>
        <translation>Flagge {n}</translation>
    </message>
</context>
<context>
    <name>Floats</name>
    <message>
        <source>This path has no topics yet. Add one of your own, or add another path in the settings.</source>
        <translation>Dieser Pfad hat noch keine Themen. Füge ein eigenes hinzu, oder in den Einstellungen einen anderen Pfad.</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Thema hinzufügen</translation>
    </message>
    <message>
        <source>No topic passes the filter.</source>
        <translation>Der Filter lässt kein Thema durch.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>FocusClock</name>
    <message numerus="yes">
        <source>%n minute(s) of study are over. Time for a rest.</source>
        <translation>
            <numerusform>%n Minute Lernen ist vorbei. Zeit für eine Pause.</numerusform>
            <numerusform>%n Minuten Lernen sind vorbei. Zeit für eine Pause.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest is over.</source>
        <translation>Die Pause ist vorbei.</translation>
    </message>
    <message>
        <source>Study on</source>
        <translation>Weiterlernen</translation>
    </message>
    <message>
        <source>Timer stands at {time}</source>
        <translation>Die Uhr steht bei {time}</translation>
    </message>
    <message>
        <source>Study: {time}</source>
        <translation>Lernen: {time}</translation>
    </message>
    <message>
        <source>Rest: {time}</source>
        <translation>Pause: {time}</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>There is no note “{name}” yet.</source>
        <translation>Es gibt noch keine Notiz „{name}“.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>ForgettingCurve</name>
    <message>
        <source>How the memory of this card fades</source>
        <translation>Wie die Erinnerung an diese Karte verblasst</translation>
    </message>
</context>
<context>
    <name>FoundWords</name>
    <message numerus="yes">
        <source>%n thing(s) cannot be found yet: they are being indexed.</source>
        <translation>
            <numerusform>%n Eintrag lässt sich noch nicht finden: Er wird gerade aufgenommen.</numerusform>
            <numerusform>%n Einträge lassen sich noch nicht finden: Sie werden gerade aufgenommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>Afterwards you can</source>
        <translation>Danach kannst du</translation>
    </message>
</context>
<context>
    <name>GraphCard</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Values as a table: {question}</source>
        <translation>Werte als Tabelle: {question}</translation>
    </message>
    <message>
        <source>Save: {question}</source>
        <translation>Speichern: {question}</translation>
    </message>
    <message>
        <source>The values are copied.</source>
        <translation>Die Werte sind kopiert.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>The graph could not be saved to {file}: {reason}. Choose another folder and try again.</source>
        <translation>Das Diagramm konnte nicht in {file} gespeichert werden: {reason}. Wähle einen anderen Ordner und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The graph is saved: {file}</source>
        <translation>Das Diagramm ist gespeichert: {file}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Kind of card</source>
        <translation>Art der Karte</translation>
    </message>
    <message>
        <source>Also ask the other way</source>
        <translation>Auch andersherum fragen</translation>
    </message>
    <message>
        <source>Topic of the card</source>
        <translation>Thema der Karte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Tags, with spaces between</source>
        <translation>Schlagwörter, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie kommt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Link of the source</source>
        <translation>Link der Quelle</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>A topic of another path</source>
        <translation>Ein Thema eines anderen Pfades</translation>
    </message>
</context>
<context>
    <name>HearCaptions</name>
    <message>
        <source>This needs the extra package faster-whisper: install studydesk[speech].</source>
        <translation>Das braucht das Zusatzpaket faster-whisper: installiere studydesk[speech].</translation>
    </message>
    <message>
        <source>Folder of the speech model</source>
        <translation>Ordner des Sprachmodells</translation>
    </message>
    <message>
        <source>The speech model is being loaded.</source>
        <translation>Das Sprachmodell wird geladen.</translation>
    </message>
    <message>
        <source>Writing down what is said: {n} %</source>
        <translation>Es wird mitgeschrieben, was gesagt wird: {n} %</translation>
    </message>
    <message>
        <source>The captions are made.</source>
        <translation>Die Untertitel sind fertig.</translation>
    </message>
    <message>
        <source>Stopped. The next time it goes on where it was.</source>
        <translation>Angehalten. Das nächste Mal geht es dort weiter.</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of the card</source>
        <translation>Verlauf der Karte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Recall now</source>
        <translation>Erinnerung jetzt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>{n} of 10</source>
        <translation>{n} von 10</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Aufgewendete Zeit</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Next after</source>
        <translation>Nächste nach</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
</context>
<context>
    <name>InOutSection</name>
    <message>
        <source>Bring in</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cards of Anki; notes of Obsidian, Joplin or any folder of Markdown; learning paths, drawings, outlines and roadmaps. You see what is inside first, and one undo takes it back.</source>
        <translation>Karten von Anki; Notizen von Obsidian, Joplin oder aus einem Ordner mit Markdown; Lernpfade, Zeichnungen, Gliederungen und Roadmaps. Du siehst zuerst, was darin ist, und ein Schritt nimmt es zurück.</translation>
    </message>
    <message>
        <source>import bring in anki obsidian joplin markdown vault canvas opml roadmap deck path notes</source>
        <translation>import importieren hereinholen anki obsidian joplin markdown vault canvas opml roadmap stapel pfad notizen</translation>
    </message>
    <message>
        <source>Anki…</source>
        <translation>Anki …</translation>
    </message>
    <message>
        <source>A table…</source>
        <translation>Eine Tabelle …</translation>
    </message>
    <message>
        <source>Notes…</source>
        <translation>Notizen …</translation>
    </message>
    <message>
        <source>A learning path…</source>
        <translation>Ein Lernpfad …</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cards for Anki, notes as Markdown, a path to hand on, or everything at once as open files that need no StudyDesk to be read.</source>
        <translation>Karten für Anki, Notizen als Markdown, ein Pfad zum Weitergeben, oder alles zusammen als offene Dateien, die sich ohne StudyDesk lesen lassen.</translation>
    </message>
    <message>
        <source>export take out everything markdown csv json obsidian canvas opml hand on share</source>
        <translation>export exportieren alles markdown csv json obsidian canvas opml weitergeben teilen</translation>
    </message>
    <message>
        <source>Cards…</source>
        <translation>Karten …</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Alles …</translation>
    </message>
</context>
<context>
    <name>IndexCare</name>
    <message>
        <source>Index of the search</source>
        <translation>Verzeichnis der Suche</translation>
    </message>
    <message>
        <source>Everything that can be searched stands in an index, which follows what you write by itself.</source>
        <translation>Alles, was sich suchen lässt, steht in einem Verzeichnis, das dem, was du schreibst, von selbst folgt.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at the index of the search</source>
        <translation>Das Verzeichnis der Suche ansehen</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Neu aufbauen</translation>
    </message>
    <message>
        <source>Make the index of the search anew</source>
        <translation>Das Verzeichnis der Suche neu aufbauen</translation>
    </message>
    <message>
        <source>{rows} entries, {size}, made of {text} of text.</source>
        <translation>{rows} Einträge, {size}, aus {text} Text.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are to be entered yet.</source>
        <translation>
            <numerusform>%n Eintrag fehlt noch.</numerusform>
            <numerusform>%n Einträge fehlen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is missing in it: make it anew.</source>
        <translation>Etwas fehlt darin: Bau es neu auf.</translation>
    </message>
    <message>
        <source>The index is being made anew. You can go on; not everything is found meanwhile.</source>
        <translation>Das Verzeichnis wird neu aufgebaut. Du kannst weitermachen; solange wird nicht alles gefunden.</translation>
    </message>
    <message>
        <source>The index cannot be written now; it is tried again soon.</source>
        <translation>Das Verzeichnis kann gerade nicht geschrieben werden; es wird bald wieder versucht.</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make a card</source>
        <translation>Karte anlegen</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>Karte bearbeiten</translation>
    </message>
    <message>
        <source>Add the card</source>
        <translation>Karte aufnehmen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>kein Thema</translation>
    </message>
    <message>
        <source>There is a card like this already: {places}</source>
        <translation>So eine Karte gibt es schon: {places}</translation>
    </message>
    <message>
        <source>Insert a picture or sound</source>
        <translation>Bild oder Ton einfügen</translation>
    </message>
    <message>
        <source>Card added.</source>
        <translation>Karte aufgenommen.</translation>
    </message>
    <message>
        <source>The card is as it was before.</source>
        <translation>Die Karte ist, wie sie vorher war.</translation>
    </message>
</context>
<context>
    <name>KeepAwake</name>
    <message>
        <source>A video plays</source>
        <translation>Ein Video läuft</translation>
    </message>
</context>
<context>
    <name>KeptTextsDialog</name>
    <message>
        <source>Texts changed on two computers</source>
        <translation>Texte, die auf zwei Computern geändert wurden</translation>
    </message>
    <message>
        <source>Kept texts</source>
        <translation>Aufgehobene Texte</translation>
    </message>
    <message>
        <source>The kept text</source>
        <translation>Der aufgehobene Text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>Als Notiz behalten</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Each was changed on two computers that had not heard of each other. The later text counts; this is the other one.</source>
        <translation>Jeder wurde auf zwei Computern geändert, die nichts voneinander wussten. Der spätere Text gilt; dies ist der andere.</translation>
    </message>
    <message>
        <source>No text was changed on two computers at a time.</source>
        <translation>Kein Text wurde auf zwei Computern zugleich geändert.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>{title} (other text)</source>
        <translation>{title} (anderer Text)</translation>
    </message>
    <message>
        <source>The other text is a note of its own now.</source>
        <translation>Der andere Text ist jetzt eine eigene Notiz.</translation>
    </message>
    <message>
        <source>Put away.</source>
        <translation>Weggelegt.</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Any key can be changed in Settings, Keys.</source>
        <translation>Jede Taste lässt sich in Einstellungen, Tasten ändern.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys shortcuts change</source>
        <translation>Tasten Kürzel ändern Tastatur</translation>
    </message>
    <message>
        <source>Choose a command, press Enter, and press the new key. A key that is in use already is refused.</source>
        <translation>Wähle einen Befehl, drück Enter, und drück die neue Taste. Eine Taste, die schon vergeben ist, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>The usual key</source>
        <translation>Die gewöhnliche Taste</translation>
    </message>
    <message>
        <source>Key for: {command}</source>
        <translation>Taste für: {command}</translation>
    </message>
    <message>
        <source>The usual key for: {command}</source>
        <translation>Die gewöhnliche Taste für: {command}</translation>
    </message>
    <message>
        <source>{key} is the key for “{command}” already. Choose another, or change that one first.</source>
        <translation>{key} ist schon die Taste für „{command}“. Wähle eine andere, oder ändere zuerst jene.</translation>
    </message>
    <message>
        <source>The usual key for “{command}” now belongs to another command. Change that one first.</source>
        <translation>Die gewöhnliche Taste für „{command}“ gehört jetzt einem anderen Befehl. Ändere zuerst jenen.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Question and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>In beide Richtungen</translation>
    </message>
    <message>
        <source>Text with gaps</source>
        <translation>Text mit Lücken</translation>
    </message>
    <message>
        <source>Type the answer</source>
        <translation>Antwort tippen</translation>
    </message>
    <message>
        <source>About code</source>
        <translation>Über Code</translation>
    </message>
    <message>
        <source>Picture with hidden areas</source>
        <translation>Bild mit verdeckten Flächen</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>Wie importiert</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Copied with the time.</source>
        <translation>Mit der Zeit kopiert.</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Frag mich</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) before you watch: guessing first makes the answer stick.</source>
        <translation>
            <numerusform>%n Frage, bevor du ansiehst: Erst raten, dann bleibt die Antwort hängen.</numerusform>
            <numerusform>%n Fragen, bevor du ansiehst: Erst raten, dann bleibt die Antwort hängen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) on what you have seen.</source>
        <translation>
            <numerusform>%n Frage zu dem, was du gesehen hast.</numerusform>
            <numerusform>%n Fragen zu dem, was du gesehen hast.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the signs mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Lessons done</source>
        <translation>Fertige Lektionen</translation>
    </message>
    <message>
        <source>On the disk (half: in part)</source>
        <translation>Auf dem Datenträger (halb: zum Teil)</translation>
    </message>
    <message>
        <source>Comes before</source>
        <translation>Kommt davor</translation>
    </message>
    <message>
        <source>Needed for the topic in hand</source>
        <translation>Nötig für das gewählte Thema</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>Space: done or not · Enter: open in the browser · Shift+click: several</source>
        <translation>Leertaste: fertig oder nicht · Enter: im Browser öffnen · Umschalt+Klick: mehrere</translation>
    </message>
</context>
<context>
    <name>LessonModel</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>{title}, at {facts}, {state}</source>
        <translation>{title}, bei {facts}, {state}</translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message>
        <source>Videos folder place move library missing size</source>
        <translation>Videos Ordner Ort verschieben Bibliothek fehlend Größe</translation>
    </message>
    <message>
        <source>Where your videos are</source>
        <translation>Wo deine Videos sind</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder with videos</source>
        <translation>Ordner mit den Videos öffnen</translation>
    </message>
    <message>
        <source>Move the videos…</source>
        <translation>Videos verschieben …</translation>
    </message>
    <message>
        <source>They are elsewhere…</source>
        <translation>Sie sind woanders …</translation>
    </message>
    <message>
        <source>Say where the videos are now</source>
        <translation>Sagen, wo die Videos jetzt sind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Storage room size delete keep topic course free up</source>
        <translation>Speicher Platz Größe löschen behalten Thema Kurs freimachen</translation>
    </message>
    <message>
        <source>What takes room</source>
        <translation>Was Platz braucht</translation>
    </message>
    <message>
        <source>Bring in import videos match files folder</source>
        <translation>importieren Videos zuordnen Dateien Ordner hereinholen</translation>
    </message>
    <message>
        <source>Bring in videos that you have already</source>
        <translation>Videos importieren, die du schon hast</translation>
    </message>
    <message>
        <source>Looks through a folder and guesses which course each file is: by the id in its name, by its title, by its length. You see the guesses first.</source>
        <translation>Sieht einen Ordner durch und rät, welcher Kurs jede Datei ist: nach der Kennung im Namen, nach dem Titel, nach der Länge. Du siehst zuerst, was geraten wurde.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a folder with videos to bring in</source>
        <translation>Einen Ordner mit Videos zum Importieren wählen</translation>
    </message>
    <message>
        <source>The folder is not there. If it is on a drive that can be unplugged, plug it in; if it was moved, say where it is now. Your progress and transcripts are safe.</source>
        <translation>Der Ordner ist nicht da. Liegt er auf einem Laufwerk, das man abziehen kann, steck es an; wurde er verschoben, sag, wo er jetzt ist. Dein Fortschritt und die Transkripte sind sicher.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} of unfinished downloads</source>
        <translation>{size} unfertige Downloads</translation>
    </message>
    <message>
        <source>Where are your videos?</source>
        <translation>Wo sind deine Videos?</translation>
    </message>
    <message>
        <source>Choose where the videos shall be</source>
        <translation>Wählen, wo die Videos sein sollen</translation>
    </message>
    <message>
        <source>Your videos are now in {folder}.</source>
        <translation>Deine Videos sind jetzt in {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>%n old file(s) could not be deleted.</source>
        <translation>
            <numerusform>%n alte Datei konnte nicht gelöscht werden.</numerusform>
            <numerusform>%n alte Dateien konnten nicht gelöscht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not moved: your videos are where they were.</source>
        <translation>Nicht verschoben: Deine Videos sind, wo sie waren.</translation>
    </message>
    <message>
        <source>Choose a folder with videos</source>
        <translation>Ordner mit Videos wählen</translation>
    </message>
    <message>
        <source>There are no videos in this folder.</source>
        <translation>In diesem Ordner sind keine Videos.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) brought in.</source>
        <translation>
            <numerusform>%n Video importiert.</numerusform>
            <numerusform>%n Videos importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be:</source>
        <translation>
            <numerusform>%n ging nicht:</numerusform>
            <numerusform>%n gingen nicht:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>{title}, opens in the browser</source>
        <translation>{title}, öffnet sich im Browser</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done with {title}</source>
        <translation>Fertig mit {title}</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Opened on {day}</source>
        <translation>Geöffnet am {day}</translation>
    </message>
</context>
<context>
    <name>LinksSection</name>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Find in notes</source>
        <translation>In Notizen finden</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Welche Notizen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Alle Notizen zeigen</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alle Notizen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>Der Papierkorb</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Ohne Thema</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>The bin is empty. Deleted notes rest here for 30 days.</source>
        <translation>Der Papierkorb ist leer. Gelöschte Notizen ruhen hier 30 Tage.</translation>
    </message>
    <message>
        <source>No note is like that.</source>
        <translation>So eine Notiz gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing is written yet. Ctrl+N begins a note; N does so while a video plays.</source>
        <translation>Noch nichts geschrieben. Strg+N beginnt eine Notiz; N tut es, während ein Video läuft.</translation>
    </message>
</context>
<context>
    <name>LongWrites</name>
    <message>
        <source>Doing it again…</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Wird zurückgenommen …</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This video is not known here any more.</source>
        <translation>Dieses Video ist hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>A newer video engine can be had: {version}.</source>
        <translation>Eine neuere Video-Engine ist zu haben: {version}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Zurückgenommen: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederhergestellt: {step}</translation>
    </message>
    <message>
        <source>No learning path is installed</source>
        <translation>Kein Lernpfad ist installiert</translation>
    </message>
    <message>
        <source>{path}: {done} of {total} lessons, {topics} of {all_topics} topics done · {left}</source>
        <translation>{path}: {done} von {total} Lektionen, {topics} von {all_topics} Themen fertig · {left}</translation>
    </message>
    <message>
        <source>The card that you were editing last time is saved.</source>
        <translation>Die Karte, die du zuletzt bearbeitet hast, ist gespeichert.</translation>
    </message>
    <message>
        <source>The note that you were writing last time is saved.</source>
        <translation>Die Notiz, die du zuletzt geschrieben hast, ist gespeichert.</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Alles ist gespeichert</translation>
    </message>
    <message>
        <source>Everything is saved · {time}</source>
        <translation>Alles ist gespeichert · {time}</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>recall {percent}</source>
        <translation>Erinnerung {percent}</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>angesehen</translation>
    </message>
    <message>
        <source>no cards yet</source>
        <translation>noch keine Karten</translation>
    </message>
    <message>
        <source>cards are new</source>
        <translation>Karten sind neu</translation>
    </message>
    <message>
        <source>recall {percent}, {seen} of {cards} cards learned</source>
        <translation>Erinnerung {percent}, {seen} von {cards} Karten gelernt</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>{here} of {total} here</source>
        <translation>{here} von {total} hier</translation>
    </message>
    <message>
        <source>Recall of its cards (frame: cards learned)</source>
        <translation>Erinnerung an seine Karten (Rahmen: gelernte Karten)</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>no lessons yet</source>
        <translation>noch keine Lektionen</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} von {total} fertig</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>{here} of {total} videos on the disk</source>
        <translation>{here} von {total} Videos auf dem Datenträger</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>von dir hinzugefügt</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a spoken name</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Von dir hinzugefügt</translation>
    </message>
    <message>
        <source>{official} of {total} are in the official playlist</source>
        <translation>{official} von {total} sind in der offiziellen Playlist</translation>
    </message>
</context>
<context>
    <name>MapActions</name>
    <message>
        <source>It stands beside the topics of the path, and stays when the path is updated.</source>
        <translation>Es steht neben den Themen des Pfades und bleibt, wenn der Pfad aktualisiert wird.</translation>
    </message>
    <message>
        <source>Add a topic of your own</source>
        <translation>Eigenes Thema hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>Landkarte exportieren</translation>
    </message>
    <message>
        <source>The map could not be saved to {file}: {reason}. Choose another folder and try again.</source>
        <translation>Die Landkarte konnte nicht in {file} gespeichert werden: {reason}. Wähle einen anderen Ordner und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The map was saved as {file}.</source>
        <translation>Die Landkarte wurde als {file} gespeichert.</translation>
    </message>
    <message>
        <source>Learning path</source>
        <translation>Lernpfad</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Learning path</source>
        <translation>Lernpfad</translation>
    </message>
    <message>
        <source>Show topics by state</source>
        <translation>Themen nach Zustand zeigen</translation>
    </message>
    <message>
        <source>Show topics by study left</source>
        <translation>Themen nach verbleibendem Lernen zeigen</translation>
    </message>
    <message>
        <source>Official only</source>
        <translation>Nur Offizielles</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Was die Landkarte zeigt</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>Themen filtern</translation>
    </message>
    <message>
        <source>Filter topics by words</source>
        <translation>Themen nach Wörtern filtern</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertige</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Jede Länge</translation>
    </message>
    <message>
        <source>At most {hours} h left</source>
        <translation>Höchstens noch {hours} h</translation>
    </message>
    <message>
        <source>Shows only topics with courses of the official playlist</source>
        <translation>Zeigt nur Themen mit Kursen der offiziellen Playlist</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text} ({key})</translation>
    </message>
    <message>
        <source>Filter the topics</source>
        <translation>Themen filtern</translation>
    </message>
    <message>
        <source>More for the map</source>
        <translation>Mehr zur Landkarte</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Landkarte</translation>
    </message>
    <message>
        <source>Filter ({count})</source>
        <translation>Filter ({count})</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>MapCards</name>
    <message>
        <source>The cards of the topic are in study now.</source>
        <translation>Die Karten des Themas werden jetzt gelernt.</translation>
    </message>
</context>
<context>
    <name>MapDownloads</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Thema</numerusform>
            <numerusform>%n Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>All videos of “{title}” are on the disk already.</source>
        <translation>Alle Videos von „{title}“ sind schon auf dem Datenträger.</translation>
    </message>
    <message>
        <source>“{title}” has no videos to download.</source>
        <translation>„{title}“ hat keine Videos zum Herunterladen.</translation>
    </message>
</context>
<context>
    <name>MapLens</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Memory today</source>
        <translation>Gedächtnis heute</translation>
    </message>
    <message>
        <source>Memory to come</source>
        <translation>Künftiges Gedächtnis</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
</context>
<context>
    <name>MapNotes</name>
    <message>
        <source>The note is in the bin.</source>
        <translation>Die Notiz ist im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>MapRecall</name>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the path</source>
        <translation>Landkarte des Pfades</translation>
    </message>
    <message>
        <source>Arrow keys walk, Enter opens a topic. The same content as a list: O for the outline.</source>
        <translation>Pfeiltasten gehen, Enter öffnet ein Thema. Dasselbe als Liste: O für die Gliederung.</translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation>Thema öffnen</translation>
    </message>
    <message>
        <source>Go to the topic</source>
        <translation>Zum Thema</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Memory of the topic</source>
        <translation>Gedächtnis des Themas</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Es halten</translation>
    </message>
    <message>
        <source>Where misses come from</source>
        <translation>Woher Fehler kommen</translation>
    </message>
    <message>
        <source>Repair it now</source>
        <translation>Jetzt reparieren</translation>
    </message>
    <message>
        <source>Blind spots</source>
        <translation>Blinde Flecken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Recall of at least (%)</source>
        <translation>Erinnerung von mindestens (%)</translation>
    </message>
    <message>
        <source>for so many days</source>
        <translation>für so viele Tage</translation>
    </message>
    <message>
        <source>Review these now</source>
        <translation>Diese jetzt wiederholen</translation>
    </message>
    <message>
        <source>Nothing of this topic was reviewed yet, so nothing is known of how well you remember it.</source>
        <translation>Von diesem Thema wurde noch nichts wiederholt, darum ist nicht bekannt, wie gut du es weißt.</translation>
    </message>
    <message>
        <source>Recall {now} today, {later} in 30 days if nothing is reviewed. {seen} of {cards} cards learned.</source>
        <translation>Erinnerung {now} heute, {later} in 30 Tagen, wenn nichts wiederholt wird. {seen} von {cards} Karten gelernt.</translation>
    </message>
    <message>
        <source>Skip a week: no card of it falls due until then.</source>
        <translation>Eine Woche frei: Bis dahin wird keine Karte davon fällig.</translation>
    </message>
    <message numerus="yes">
        <source>Skip a week: %n card(s) fall due, and about {lost} more would be forgotten. </source>
        <translation>
            <numerusform>Eine Woche frei: %n Karte wird fällig, und etwa {lost} mehr würden vergessen. </numerusform>
            <numerusform>Eine Woche frei: %n Karten werden fällig, und etwa {lost} mehr würden vergessen. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To review them takes about %n minute(s).</source>
        <translation>
            <numerusform>Sie zu wiederholen dauert etwa %n Minute.</numerusform>
            <numerusform>Sie zu wiederholen dauert etwa %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no learned card to keep yet.</source>
        <translation>Es gibt noch keine gelernte Karte zu halten.</translation>
    </message>
    <message>
        <source>Nothing to do: without any review its recall is still {without} by then.</source>
        <translation>Nichts zu tun: Auch ohne Wiederholung ist die Erinnerung bis dahin noch {without}.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} now ({minutes}) are the fewest: recall {after} in {days} days instead of {without}.</source>
        <translation>{count} jetzt ({minutes}) sind die wenigsten: Erinnerung {after} in {days} Tagen statt {without}.</translation>
    </message>
    <message>
        <source>Reviews now cannot reach it: all {count} ({minutes}) give {after} in {days} days.</source>
        <translation>Wiederholungen jetzt erreichen es nicht: Alle {count} ({minutes}) ergeben {after} in {days} Tagen.</translation>
    </message>
    <message>
        <source>No more misses in two weeks than wished, or nothing before it has sunk.</source>
        <translation>Nicht mehr Fehler in zwei Wochen als gewünscht, oder nichts davor ist abgesunken.</translation>
    </message>
    <message>
        <source>{missed} of {answered} reviews failed in two weeks. “{cause}”, which comes before it, has sunk to {recall}. Repairing that first may be what helps.</source>
        <translation>{missed} von {answered} Wiederholungen misslangen in zwei Wochen. „{cause}“, das davor kommt, ist auf {recall} gesunken. Das zuerst zu reparieren hilft vielleicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair it now ({minutes})</source>
        <translation>Jetzt reparieren ({minutes})</translation>
    </message>
</context>
<context>
    <name>MemorySection</name>
    <message>
        <source>Learns from your own reviews how you forget, so that cards come when you would just still know them. Worth while after some hundred reviews, then once in a few weeks. Nothing is taken over unless it is better.</source>
        <translation>Lernt aus deinen eigenen Wiederholungen, wie du vergisst, damit Karten kommen, wenn du sie gerade noch weißt. Lohnt sich nach einigen hundert Wiederholungen, dann alle paar Wochen. Nichts wird übernommen, was nicht besser ist.</translation>
    </message>
    <message>
        <source>Fit to my memory</source>
        <translation>An mein Gedächtnis anpassen</translation>
    </message>
    <message>
        <source>optimise FSRS parameters</source>
        <translation>FSRS Parameter optimieren anpassen</translation>
    </message>
    <message>
        <source>How far the fitting is</source>
        <translation>Wie weit die Anpassung ist</translation>
    </message>
    <message>
        <source>Move the due days of all cards too</source>
        <translation>Auch die Termine aller Karten verschieben</translation>
    </message>
    <message>
        <source>Fit now</source>
        <translation>Jetzt anpassen</translation>
    </message>
    <message>
        <source>Use the new parameters</source>
        <translation>Die neuen Parameter benutzen</translation>
    </message>
    <message>
        <source>Back to the usual ones</source>
        <translation>Zurück zu den üblichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the fitting</source>
        <translation>Anpassung abbrechen</translation>
    </message>
    <message>
        <source>Working out how well you know each card…</source>
        <translation>Es wird ausgerechnet, wie gut du jede Karte weißt …</translation>
    </message>
    <message>
        <source>Your cards follow your own memory now.</source>
        <translation>Deine Karten folgen jetzt deinem eigenen Gedächtnis.</translation>
    </message>
    <message>
        <source>The usual parameters are in use again.</source>
        <translation>Die üblichen Parameter sind wieder in Gebrauch.</translation>
    </message>
    <message>
        <source>At work…</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>{n} reviews: what is in use is as good (log loss {before}). Nothing was changed.</source>
        <translation>{n} Wiederholungen: Was in Gebrauch ist, ist genauso gut (Log-Loss {before}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{n} reviews: log loss {before} now, {after} with the new parameters. Less is better.</source>
        <translation>{n} Wiederholungen: Log-Loss {before} jetzt, {after} mit den neuen Parametern. Weniger ist besser.</translation>
    </message>
    <message>
        <source>In use: the usual parameters</source>
        <translation>In Gebrauch: die üblichen Parameter</translation>
    </message>
    <message>
        <source>In use: your own, of {date}, from {n} reviews</source>
        <translation>In Gebrauch: deine eigenen, vom {date}, aus {n} Wiederholungen</translation>
    </message>
    <message>
        <source>Simulates the next year with your cards: what each wish costs in minutes a day.</source>
        <translation>Spielt das nächste Jahr mit deinen Karten durch: was jeder Wunsch an Minuten am Tag kostet.</translation>
    </message>
    <message>
        <source>What remembering costs</source>
        <translation>Was Erinnern kostet</translation>
    </message>
    <message>
        <source>simulator retention</source>
        <translation>Simulator Behalten Simulation</translation>
    </message>
    <message>
        <source>Desired retention to compare</source>
        <translation>Gewünschtes Behalten zum Vergleich</translation>
    </message>
    <message>
        <source>How far the simulation is</source>
        <translation>Wie weit die Simulation ist</translation>
    </message>
    <message>
        <source>Simulate a year</source>
        <translation>Ein Jahr simulieren</translation>
    </message>
    <message>
        <source>Cancel the simulation</source>
        <translation>Simulation abbrechen</translation>
    </message>
    <message>
        <source>Desired retention: {n} %</source>
        <translation>Gewünschtes Behalten: {n} %</translation>
    </message>
    <message>
        <source>Wish for {n} %</source>
        <translation>Auf {n} % wünschen</translation>
    </message>
    <message>
        <source>At {n} %: {minutes} minutes and {reviews} reviews a day; {cards} cards known after a year.</source>
        <translation>Bei {n} %: {minutes} Minuten und {reviews} Wiederholungen am Tag; {cards} Karten nach einem Jahr gewusst.</translation>
    </message>
    <message>
        <source>On easy days fewer reviews fall, as far as memory allows.</source>
        <translation>An leichten Tagen fallen weniger Wiederholungen an, soweit das Gedächtnis es erlaubt.</translation>
    </message>
    <message>
        <source>Easy days</source>
        <translation>Leichte Tage</translation>
    </message>
    <message>
        <source>weekday weekend load</source>
        <translation>Wochentag Wochenende Last</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Die Hälfte</translation>
    </message>
    <message>
        <source>As few as can be</source>
        <translation>So wenige wie möglich</translation>
    </message>
    <message>
        <source>Load on: {day}</source>
        <translation>Last am: {day}</translation>
    </message>
    <message>
        <source>What would be forgotten, topic by topic, if you did not review for some days.</source>
        <translation>Was Thema für Thema vergessen würde, wenn du einige Tage nicht wiederholst.</translation>
    </message>
    <message>
        <source>If I pause</source>
        <translation>Wenn ich Pause mache</translation>
    </message>
    <message>
        <source>skip a week holiday</source>
        <translation>Woche auslassen Urlaub Ferien</translation>
    </message>
    <message>
        <source>Days of the pause</source>
        <translation>Tage der Pause</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Ausrechnen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>No card falls due in these days.</source>
        <translation>In diesen Tagen wird keine Karte fällig.</translation>
    </message>
    <message>
        <source>Other topics</source>
        <translation>Andere Themen</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>{topic}: {due} due, about {n} of them more forgotten</source>
        <translation>{topic}: {due} fällig, davon etwa {n} mehr vergessen</translation>
    </message>
    <message>
        <source>In all: about {n} cards</source>
        <translation>Insgesamt: etwa {n} Karten</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the map</source>
        <translation>Übersicht der Landkarte</translation>
    </message>
    <message>
        <source>The arrow keys move the part that the window shows.</source>
        <translation>Die Pfeiltasten verschieben den Teil, den das Fenster zeigt.</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>Klicken oder ziehen, um hinzugehen</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche behalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Title of the note</source>
        <translation>Titel der Notiz</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>This note is too long to be edited here. Its beginning is shown; all of it is kept, and can be exported or edited in the mirror folder.</source>
        <translation>Diese Notiz ist zu lang, um hier bearbeitet zu werden. Ihr Anfang wird gezeigt; alles ist aufgehoben und lässt sich exportieren oder im Spiegelordner bearbeiten.</translation>
    </message>
    <message>
        <source>This note is in the bin. Restore it to go on writing.</source>
        <translation>Diese Notiz ist im Papierkorb. Hol sie heraus, um weiterzuschreiben.</translation>
    </message>
    <message>
        <source>Typing …</source>
        <translation>Du tippst …</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Put a picture into the note</source>
        <translation>Bild in die Notiz legen</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>NoteListModel</name>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>NoteMirror</name>
    <message>
        <source>Bringing notes and files into step…</source>
        <translation>Notizen und Dateien werden abgeglichen …</translation>
    </message>
    <message>
        <source>A note was changed here and in the folder. Both are kept: {names}.</source>
        <translation>Eine Notiz wurde hier und im Ordner geändert. Beide sind aufgehoben: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were deleted in the folder. Their notes rest in the bin.</source>
        <translation>
            <numerusform>%n Datei wurde im Ordner gelöscht. Ihre Notiz ruht im Papierkorb.</numerusform>
            <numerusform>%n Dateien wurden im Ordner gelöscht. Ihre Notizen ruhen im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most files of your notes are gone from {folder}. No note was deleted.</source>
        <translation>Die meisten Dateien deiner Notizen sind aus {folder} fort. Keine Notiz wurde gelöscht.</translation>
    </message>
    <message>
        <source>Write all again</source>
        <translation>Alle neu schreiben</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Begin a note</source>
        <translation>Notiz beginnen</translation>
    </message>
    <message>
        <source>There is no note on this lesson yet. Press N at a second that matters.</source>
        <translation>Zu dieser Lektion gibt es noch keine Notiz. Drück N an einer Sekunde, auf die es ankommt.</translation>
    </message>
</context>
<context>
    <name>NotePreview</name>
    <message>
        <source>Play sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>Play video</source>
        <translation>Video abspielen</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>Fehlt: {name}</translation>
    </message>
    <message>
        <source>Preview of the note</source>
        <translation>Vorschau der Notiz</translation>
    </message>
</context>
<context>
    <name>NoteTextEdit</name>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Write here. Lines like “Question :: Answer” can become cards.</source>
        <translation>Schreib hier. Zeilen wie „Frage :: Antwort“ können Karten werden.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>This link leads to nothing that there is any more.</source>
        <translation>Dieser Link führt zu nichts, was es noch gibt.</translation>
    </message>
    <message>
        <source>Save the note as PDF</source>
        <translation>Notiz als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF could not be written: {why}</source>
        <translation>Die PDF-Datei konnte nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>NotesIn</name>
    <message>
        <source>too large, left out</source>
        <translation>zu groß, weggelassen</translation>
    </message>
    <message>
        <source>a link to elsewhere, not followed</source>
        <translation>ein Link nach anderswo, nicht verfolgt</translation>
    </message>
    <message>
        <source>no plain file, left out</source>
        <translation>keine einfache Datei, weggelassen</translation>
    </message>
    <message>
        <source>its name leads out of the folder; left out</source>
        <translation>der Name führt aus dem Ordner hinaus; weggelassen</translation>
    </message>
    <message>
        <source>there twice; the first is taken</source>
        <translation>doppelt vorhanden; die erste wird genommen</translation>
    </message>
    <message>
        <source>encrypted, left out</source>
        <translation>verschlüsselt, weggelassen</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>no text, left out</source>
        <translation>kein Text, weggelassen</translation>
    </message>
    <message>
        <source>not in UTF-8; read as Windows wrote it in former times</source>
        <translation>nicht in UTF-8; gelesen, wie Windows früher schrieb</translation>
    </message>
    <message>
        <source>speaks of something that is not there</source>
        <translation>spricht von etwas, das nicht da ist</translation>
    </message>
    <message>
        <source>has an attachment that would run if it were opened; left out</source>
        <translation>hat einen Anhang, der beim Öffnen laufen würde; weggelassen</translation>
    </message>
    <message>
        <source>has an attachment that could not be read</source>
        <translation>hat einen Anhang, der nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>has an attachment of more than 100 MB</source>
        <translation>hat einen Anhang mit mehr als 100 MB</translation>
    </message>
    <message>
        <source>has an empty attachment</source>
        <translation>hat einen leeren Anhang</translation>
    </message>
    <message>
        <source>has a line of which no card can be made</source>
        <translation>hat eine Zeile, aus der keine Karte werden kann</translation>
    </message>
</context>
<context>
    <name>NotesInDialog</name>
    <message>
        <source>Bring notes in</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>A folder of Markdown files (an Obsidian vault too), a ZIP of one, or an export of Joplin (.jex). You see what is inside before anything is written. Your files stay as they are.</source>
        <translation>Ein Ordner mit Markdown-Dateien (auch ein Vault von Obsidian), ein ZIP davon, oder ein Export von Joplin (.jex). Du siehst, was darin ist, bevor etwas geschrieben wird. Deine Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Folders and the topics to which their notes go</source>
        <translation>Ordner und die Themen, zu denen ihre Notizen kommen</translation>
    </message>
    <message>
        <source>Topic of the selected folders:</source>
        <translation>Thema der ausgewählten Ordner:</translation>
    </message>
    <message>
        <source>Topic of the selected folders</source>
        <translation>Thema der ausgewählten Ordner</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>Folders become tags as well</source>
        <translation>Ordner werden auch Schlagwörter</translation>
    </message>
    <message>
        <source>Lines that are cards in Obsidian become cards, with their schedules</source>
        <translation>Zeilen, die in Obsidian Karten sind, werden Karten, mit ihren Terminen</translation>
    </message>
    <message>
        <source>What could not be carried over</source>
        <translation>Was nicht übernommen werden konnte</translation>
    </message>
    <message>
        <source>Choose a folder of notes</source>
        <translation>Einen Ordner mit Notizen wählen</translation>
    </message>
    <message>
        <source>Notes (*.zip *.jex *.md *.markdown *.txt);;All files (*)</source>
        <translation>Notizen (*.zip *.jex *.md *.markdown *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a file of notes</source>
        <translation>Eine Datei mit Notizen wählen</translation>
    </message>
    <message>
        <source>Reading the notes…</source>
        <translation>Die Notizen werden gelesen …</translation>
    </message>
    <message>
        <source>Obsidian vault “{name}”</source>
        <translation>Obsidian-Vault „{name}“</translation>
    </message>
    <message>
        <source>Joplin export “{name}”</source>
        <translation>Joplin-Export „{name}“</translation>
    </message>
    <message>
        <source>Notes of StudyDesk, “{name}”</source>
        <translation>Notizen von StudyDesk, „{name}“</translation>
    </message>
    <message>
        <source>Markdown notes, “{name}”</source>
        <translation>Markdown-Notizen, „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s)</source>
        <translation>
            <numerusform>%n andere Datei</numerusform>
            <numerusform>%n andere Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the notes came in before; they are brought up to date and never doubled.</source>
        <translation>
            <numerusform>%n der Notizen kam schon früher; sie wird auf den neuesten Stand gebracht und nie verdoppelt.</numerusform>
            <numerusform>%n der Notizen kamen schon früher; sie werden auf den neuesten Stand gebracht und nie verdoppelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>(not in a folder)</source>
        <translation>(nicht in einem Ordner)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are cards in Obsidian become cards, with their schedules</source>
        <translation>
            <numerusform>%n Zeile, die in Obsidian eine Karte ist, wird eine Karte, mit ihren Terminen</numerusform>
            <numerusform>%n Zeilen, die in Obsidian Karten sind, werden Karten, mit ihren Terminen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing notes in…</source>
        <translation>Die Notizen werden importiert …</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) made</source>
        <translation>
            <numerusform>%n Notiz angelegt</numerusform>
            <numerusform>%n Notizen angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n auf den neuesten Stand gebracht</numerusform>
            <numerusform>%n auf den neuesten Stand gebracht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined with what you changed</source>
        <translation>
            <numerusform>%n mit dem vereint, was du geändert hast</numerusform>
            <numerusform>%n mit dem vereint, was du geändert hast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <translation>
            <numerusform>%n, wie sie war</numerusform>
            <numerusform>%n, wie sie waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left in the bin</source>
        <translation>
            <numerusform>%n im Papierkorb gelassen</numerusform>
            <numerusform>%n im Papierkorb gelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or other media</source>
        <translation>
            <numerusform>%n Bild oder anderes Medium</numerusform>
            <numerusform>%n Bilder oder andere Medien</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: both texts are kept</source>
        <translation>{title}: Beide Texte sind aufgehoben</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of which no note speaks stay where they are</source>
        <translation>
            <numerusform>%n Datei, von der keine Notiz spricht, bleibt, wo sie ist</numerusform>
            <numerusform>%n Dateien, von denen keine Notiz spricht, bleiben, wo sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>This was not as it should be:</source>
        <translation>Das war nicht, wie es sein sollte:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>NotesMenus</name>
    <message>
        <source>Keep as a template</source>
        <translation>Als Vorlage behalten</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>Change the templates …</source>
        <translation>Vorlagen ändern …</translation>
    </message>
    <message>
        <source>“{title}” is a template now.</source>
        <translation>„{title}“ ist jetzt eine Vorlage.</translation>
    </message>
    <message>
        <source>Delete “{title}” for good?</source>
        <translation>„{title}“ endgültig löschen?</translation>
    </message>
    <message>
        <source>Its earlier texts go too. Cards made of it stay.</source>
        <translation>Ihre früheren Texte gehen mit. Daraus angelegte Karten bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Summary: three things I can now do</source>
        <translation>Zusammenfassung: drei Dinge, die ich jetzt kann</translation>
    </message>
    <message>
        <source>Error log</source>
        <translation>Fehlertagebuch</translation>
    </message>
    <message>
        <source>List of questions</source>
        <translation>Liste von Fragen</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message numerus="yes">
        <source>%n card(s) lost their line in this note; they are kept.</source>
        <translation>
            <numerusform>%n Karte hat ihre Zeile in dieser Notiz verloren; sie bleibt.</numerusform>
            <numerusform>%n Karten haben ihre Zeile in dieser Notiz verloren; sie bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>This note was changed elsewhere while you wrote. Both texts are kept: see the note&apos;s past.</source>
        <translation>Diese Notiz wurde woanders geändert, während du geschrieben hast. Beide Texte sind aufgehoben: Sieh in die Vergangenheit der Notiz.</translation>
    </message>
</context>
<context>
    <name>NotesOutDialog</name>
    <message>
        <source>Take notes out</source>
        <translation>Notizen exportieren</translation>
    </message>
    <message>
        <source>Your notes become Markdown files, in folders by topic, with their pictures beside them. Links between notes go on working; Obsidian opens the folder as a vault.</source>
        <translation>Deine Notizen werden Markdown-Dateien, in Ordnern nach Themen, mit ihren Bildern daneben. Links zwischen Notizen gehen weiter; Obsidian öffnet den Ordner als Vault.</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Welche Notizen</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alle Notizen</translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation>Thema: {topic}</translation>
    </message>
    <message>
        <source>Notes of no topic</source>
        <translation>Notizen ohne Thema</translation>
    </message>
    <message>
        <source>As a folder</source>
        <translation>Als Ordner</translation>
    </message>
    <message>
        <source>As a ZIP file</source>
        <translation>Als ZIP-Datei</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Where to write the notes</source>
        <translation>Wohin die Notizen geschrieben werden</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Writing the notes…</source>
        <translation>Die Notizen werden geschrieben …</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) written to {place}.</source>
        <translation>
            <numerusform>%n Notiz nach {place} geschrieben.</numerusform>
            <numerusform>%n Notizen nach {place} geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are missing on the disk.</source>
        <translation>
            <numerusform>%n Bild fehlt auf dem Datenträger.</numerusform>
            <numerusform>%n Bilder fehlen auf dem Datenträger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>No note is open</source>
        <translation>Keine Notiz ist offen</translation>
    </message>
    <message>
        <source>Choose one in the list, or begin a new one. Notes can speak of each other, of topics, and of seconds of videos; lines like “Question :: Answer” can become cards.</source>
        <translation>Wähle eine in der Liste, oder beginn eine neue. Notizen können von einander sprechen, von Themen und von Sekunden in Videos; Zeilen wie „Frage :: Antwort“ können Karten werden.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Aus einer Vorlage</translation>
    </message>
    <message>
        <source>“{title}” is in the bin.</source>
        <translation>„{title}“ ist im Papierkorb.</translation>
    </message>
    <message>
        <source>“{title}” is among your notes again.</source>
        <translation>„{title}“ ist wieder bei deinen Notizen.</translation>
    </message>
    <message>
        <source>This note is gone for good.</source>
        <translation>Diese Notiz ist endgültig fort.</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Aus einer Vorlage</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alle Notizen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on this topic</source>
        <translation>
            <numerusform>%n Notiz zu diesem Thema</numerusform>
            <numerusform>%n Notizen zu diesem Thema</numerusform>
        </translation>
    </message>
    <message>
        <source>You wrote no note on this topic yet.</source>
        <translation>Zu diesem Thema hast du noch keine Notiz geschrieben.</translation>
    </message>
    <message>
        <source>More for “{title}”</source>
        <translation>Mehr zu „{title}“</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Take off this topic</source>
        <translation>Von diesem Thema lösen</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>In den Papierkorb legen</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>There is no picture to keep.</source>
        <translation>Es gibt kein Bild zu behalten.</translation>
    </message>
    <message>
        <source>The picture is in the note.</source>
        <translation>Das Bild ist in der Notiz.</translation>
    </message>
    <message>
        <source>There are no words at this second.</source>
        <translation>An dieser Sekunde gibt es keine Wörter.</translation>
    </message>
    <message>
        <source>The words are in the note.</source>
        <translation>Die Wörter sind in der Notiz.</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>In meinen Worten</translation>
    </message>
    <message>
        <source>Your words are in the note.</source>
        <translation>Deine Worte sind in der Notiz.</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>✓ Right:</source>
        <translation>✓ Richtig:</translation>
    </message>
    <message>
        <source>✗ Wrong:</source>
        <translation>✗ Falsch:</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Order of new cards</source>
        <translation>Reihenfolge neuer Karten</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>Nach vorn stellen</translation>
    </message>
    <message>
        <source>In the order of the table</source>
        <translation>In der Reihenfolge der Tabelle</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Noch</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Offiziell</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>bei {time}</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline of the path</source>
        <translation>Gliederung des Pfades</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No topic matches the filter.</source>
        <translation>Kein Thema passt zum Filter.</translation>
    </message>
    <message>
        <source>This path has no topics yet. Ctrl+N adds one of your own.</source>
        <translation>Dieser Pfad hat noch keine Themen. Strg+N fügt ein eigenes hinzu.</translation>
    </message>
    <message>
        <source>Add a topic of your own</source>
        <translation>Eigenes Thema hinzufügen</translation>
    </message>
    <message>
        <source>It stands beside the topics of the path, and stays when the path is updated.</source>
        <translation>Es steht neben den Themen des Pfades und bleibt, wenn der Pfad aktualisiert wird.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>{what} of the overview</source>
        <translation>{what} vom Überblick</translation>
    </message>
</context>
<context>
    <name>OwnWordsDialog</name>
    <message>
        <source>In your own words</source>
        <translation>In deinen Worten</translation>
    </message>
    <message>
        <source>What did this part say? Two or three sentences from memory are enough.</source>
        <translation>Was hat dieser Teil gesagt? Zwei oder drei Sätze aus dem Gedächtnis genügen.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Keep in the note</source>
        <translation>In der Notiz behalten</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Landkarte</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>PastDialog</name>
    <message>
        <source>The past of “{title}”</source>
        <translation>Die Vergangenheit von „{title}“</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Text of that time</source>
        <translation>Text von damals</translation>
    </message>
    <message>
        <source>Show what has changed since</source>
        <translation>Zeigen, was sich seither geändert hat</translation>
    </message>
    <message>
        <source>Take this text</source>
        <translation>Diesen Text nehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This note has no past yet.</source>
        <translation>Diese Notiz hat noch keine Vergangenheit.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>The note reads as it did then.</source>
        <translation>Die Notiz lautet wie damals.</translation>
    </message>
    <message>
        <source>before more was written</source>
        <translation>bevor mehr geschrieben wurde</translation>
    </message>
    <message>
        <source>written at the same time elsewhere</source>
        <translation>zur selben Zeit woanders geschrieben</translation>
    </message>
    <message>
        <source>before something was taken back</source>
        <translation>bevor etwas zurückgenommen wurde</translation>
    </message>
    <message>
        <source>as it was brought in</source>
        <translation>wie sie importiert wurde</translation>
    </message>
    <message>
        <source>before a change in the mirror folder</source>
        <translation>vor einer Änderung im Spiegelordner</translation>
    </message>
    <message>
        <source>before links followed a new name</source>
        <translation>bevor Links einem neuen Namen folgten</translation>
    </message>
</context>
<context>
    <name>PathIn</name>
    <message>
        <source>A learning path of StudyDesk</source>
        <translation>Ein Lernpfad von StudyDesk</translation>
    </message>
    <message>
        <source>A roadmap of roadmap.sh</source>
        <translation>Eine Roadmap von roadmap.sh</translation>
    </message>
    <message>
        <source>A JSON Canvas</source>
        <translation>Ein JSON Canvas</translation>
    </message>
    <message>
        <source>An OPML outline</source>
        <translation>Eine OPML-Gliederung</translation>
    </message>
    <message>
        <source>A Markdown outline</source>
        <translation>Eine Markdown-Gliederung</translation>
    </message>
    <message>
        <source>without words, left out: {what}</source>
        <translation>ohne Worte, weggelassen: {what}</translation>
    </message>
    <message>
        <source>there twice: {what}</source>
        <translation>doppelt vorhanden: {what}</translation>
    </message>
    <message>
        <source>lines without words: {what}</source>
        <translation>Zeilen ohne Worte: {what}</translation>
    </message>
    <message>
        <source>parts of the drawing that are no topics: {what}</source>
        <translation>Teile der Zeichnung, die keine Themen sind: {what}</translation>
    </message>
</context>
<context>
    <name>PathInDialog</name>
    <message>
        <source>Bring a learning path in</source>
        <translation>Lernpfad importieren</translation>
    </message>
    <message>
        <source>A path of StudyDesk (folder or ZIP), a JSON Canvas, an OPML or Markdown outline, or the JSON file of a roadmap from roadmap.sh. Files are read on this computer; nothing is fetched.</source>
        <translation>Ein Pfad von StudyDesk (Ordner oder ZIP), ein JSON Canvas, eine OPML- oder Markdown-Gliederung, oder die JSON-Datei einer Roadmap von roadmap.sh. Die Dateien werden auf diesem Computer gelesen; nichts wird geholt.</translation>
    </message>
    <message>
        <source>Add the path</source>
        <translation>Pfad hinzufügen</translation>
    </message>
    <message>
        <source>A YouTube playlist…</source>
        <translation>Eine YouTube-Playlist …</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the path</source>
        <translation>Titel des Pfades</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Was darin ist</translation>
    </message>
    <message>
        <source>Choose the folder of a learning path</source>
        <translation>Den Ordner eines Lernpfads wählen</translation>
    </message>
    <message>
        <source>Paths (*.studypath *.zip *.canvas *.json *.opml *.xml *.md *.markdown *.txt);;All files (*)</source>
        <translation>Lernpfade (*.studypath *.zip *.canvas *.json *.opml *.xml *.md *.markdown *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the file of a path</source>
        <translation>Die Datei eines Pfades wählen</translation>
    </message>
    <message>
        <source>Paste the link of the playlist here, and choose “A learning path of its own” then.</source>
        <translation>Füge hier den Link der Playlist ein, und wähle dann „Ein eigener Lernpfad“.</translation>
    </message>
    <message>
        <source>Reading the path…</source>
        <translation>Der Pfad wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): this path cannot be added.</source>
        <translation>
            <numerusform>%n Fehler: Dieser Pfad kann nicht hinzugefügt werden.</numerusform>
            <numerusform>%n Fehler: Dieser Pfad kann nicht hinzugefügt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Thema</numerusform>
            <numerusform>%n Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>You have this path: it is brought up to date and your marks are kept.</source>
        <translation>Du hast diesen Pfad: Er wird auf den neuesten Stand gebracht, und deine Zeichen bleiben.</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message numerus="yes">
        <source>Take over the progress that comes with it: %n mark(s)</source>
        <translation>
            <numerusform>Den mitgelieferten Fortschritt übernehmen: %n Zeichen</numerusform>
            <numerusform>Den mitgelieferten Fortschritt übernehmen: %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not carried over:</source>
        <translation>Nicht übernommen:</translation>
    </message>
    <message>
        <source>Adding the path…</source>
        <translation>Der Pfad wird hinzugefügt …</translation>
    </message>
    <message>
        <source>“{path}” is on the map.</source>
        <translation>„{path}“ ist auf der Landkarte.</translation>
    </message>
</context>
<context>
    <name>PathModel</name>
    <message numerus="yes">
        <source>%n lesson(s) marked as done</source>
        <translation>
            <numerusform>%n Lektion als fertig markiert</numerusform>
            <numerusform>%n Lektionen als fertig markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) marked as not done</source>
        <translation>
            <numerusform>%n Lektion als nicht fertig markiert</numerusform>
            <numerusform>%n Lektionen als nicht fertig markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Goal ticked</source>
        <translation>Ziel abgehakt</translation>
    </message>
    <message>
        <source>Goal unticked</source>
        <translation>Haken vom Ziel genommen</translation>
    </message>
    <message>
        <source>Topic “{title}” added</source>
        <translation>Thema „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>“{title}” added</source>
        <translation>„{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Renamed to “{title}”</source>
        <translation>In „{title}“ umbenannt</translation>
    </message>
    <message>
        <source>“{title}” removed</source>
        <translation>„{title}“ entfernt</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lerne ich</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>“{title}”: {state}</source>
        <translation>„{title}“: {state}</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s): {state}</source>
        <translation>
            <numerusform>%n Thema: {state}</numerusform>
            <numerusform>%n Themen: {state}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathOutDialog</name>
    <message>
        <source>Hand a learning path on</source>
        <translation>Lernpfad weitergeben</translation>
    </message>
    <message>
        <source>The path with the topics, courses and cards that you added. Your progress and your notes stay here, unless you tick them.</source>
        <translation>Der Pfad mit den Themen, Kursen und Karten, die du hinzugefügt hast. Dein Fortschritt und deine Notizen bleiben hier, außer du hakst sie an.</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Which path</source>
        <translation>Welcher Pfad</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the path</source>
        <translation>Titel des Pfades</translation>
    </message>
    <message>
        <source>In which form</source>
        <translation>In welcher Form</translation>
    </message>
    <message>
        <source>ZIP file, for StudyDesk</source>
        <translation>ZIP-Datei, für StudyDesk</translation>
    </message>
    <message>
        <source>Folder of text files, for StudyDesk</source>
        <translation>Ordner mit Textdateien, für StudyDesk</translation>
    </message>
    <message>
        <source>JSON Canvas, for Obsidian</source>
        <translation>JSON Canvas, für Obsidian</translation>
    </message>
    <message>
        <source>OPML outline</source>
        <translation>OPML-Gliederung</translation>
    </message>
    <message>
        <source>Markdown outline</source>
        <translation>Markdown-Gliederung</translation>
    </message>
    <message>
        <source>With the cards that I made</source>
        <translation>Mit den Karten, die ich angelegt habe</translation>
    </message>
    <message>
        <source>With my progress</source>
        <translation>Mit meinem Fortschritt</translation>
    </message>
    <message>
        <source>With my notes on its topics</source>
        <translation>Mit meinen Notizen zu seinen Themen</translation>
    </message>
    <message>
        <source>The texts of this path come from roadmap.sh, which does not allow handing them on.</source>
        <translation>Die Texte dieses Pfades kommen von roadmap.sh, das die Weitergabe nicht erlaubt.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Where to write the path</source>
        <translation>Wohin der Pfad geschrieben wird</translation>
    </message>
    <message>
        <source>Writing the path…</source>
        <translation>Der Pfad wird geschrieben …</translation>
    </message>
    <message>
        <source>The path was written to {place}.</source>
        <translation>Der Pfad wurde nach {place} geschrieben.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>PathsSection</name>
    <message>
        <source>Learning path paths installed switch remove shelf</source>
        <translation>Lernpfad Pfade installiert wechseln entfernen Regal</translation>
    </message>
    <message>
        <source>No learning path is installed. Add one below.</source>
        <translation>Kein Lernpfad ist installiert. Füge unten einen hinzu.</translation>
    </message>
    <message>
        <source>on the map</source>
        <translation>auf der Landkarte</translation>
    </message>
    <message>
        <source>Version {version} · {licence}</source>
        <translation>Version {version} · {licence}</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Landkarte zeigen</translation>
    </message>
    <message>
        <source>Show on the map: {path}</source>
        <translation>Auf der Landkarte zeigen: {path}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the path: {path}</source>
        <translation>Pfad entfernen: {path}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) taken out by updates; your marks on them are kept:</source>
        <translation>
            <numerusform>%n Ding durch Aktualisierungen entfernt; deine Zeichen daran bleiben:</numerusform>
            <numerusform>%n Dinge durch Aktualisierungen entfernt; deine Zeichen daran bleiben:</numerusform>
        </translation>
    </message>
    <message>
        <source>“{path}” removed; your marks on it are kept.</source>
        <translation>„{path}“ entfernt; deine Zeichen daran bleiben.</translation>
    </message>
    <message>
        <source>Add a learning path folder zip check</source>
        <translation>Lernpfad hinzufügen Ordner ZIP prüfen</translation>
    </message>
    <message>
        <source>Add a learning path</source>
        <translation>Lernpfad hinzufügen</translation>
    </message>
    <message>
        <source>A path is a folder of text files, or a ZIP of it. It is checked first; a newer version of a path that you have brings it up to date and keeps all your marks.</source>
        <translation>Ein Pfad ist ein Ordner mit Textdateien, oder ein ZIP davon. Er wird zuerst geprüft; eine neuere Version eines Pfades, den du hast, bringt ihn auf den neuesten Stand und behält alle deine Zeichen.</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Aus einem Ordner …</translation>
    </message>
    <message>
        <source>Add a learning path from a folder</source>
        <translation>Einen Lernpfad aus einem Ordner hinzufügen</translation>
    </message>
    <message>
        <source>From a ZIP file…</source>
        <translation>Aus einer ZIP-Datei …</translation>
    </message>
    <message>
        <source>Add a learning path from a ZIP file</source>
        <translation>Einen Lernpfad aus einer ZIP-Datei hinzufügen</translation>
    </message>
    <message>
        <source>What is wrong with the path</source>
        <translation>Was an dem Pfad nicht stimmt</translation>
    </message>
    <message>
        <source>Choose the folder of a learning path</source>
        <translation>Den Ordner eines Lernpfads wählen</translation>
    </message>
    <message>
        <source>Choose the ZIP file of a learning path</source>
        <translation>Die ZIP-Datei eines Lernpfads wählen</translation>
    </message>
    <message>
        <source>ZIP files (*.zip *.studypath)</source>
        <translation>ZIP-Dateien (*.zip *.studypath)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): the path was not added. Nothing was changed.</source>
        <translation>
            <numerusform>%n Fehler: Der Pfad wurde nicht hinzugefügt. Nichts wurde geändert.</numerusform>
            <numerusform>%n Fehler: Der Pfad wurde nicht hinzugefügt. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{path}” is installed and on the map.</source>
        <translation>„{path}“ ist installiert und auf der Landkarte.</translation>
    </message>
    <message>
        <source>“{path}” is now version {version}; your marks are kept.</source>
        <translation>„{path}“ hat jetzt Version {version}; deine Zeichen bleiben.</translation>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message>
        <source>Lessons by day</source>
        <translation>Lektionen nach Tagen</translation>
    </message>
    <message>
        <source>Day and lesson</source>
        <translation>Tag und Lektion</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>{title} (part {number} of {parts})</source>
        <translation>{title} (Teil {number} von {parts})</translation>
    </message>
    <message>
        <source>{lesson} · moved</source>
        <translation>{lesson} · verschoben</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>{time} of lessons</source>
        <translation>{time} Lektionen</translation>
    </message>
    <message>
        <source>{time} of review</source>
        <translation>{time} Wiederholung</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Zurück zum Tag</translation>
    </message>
    <message>
        <source>Days of study</source>
        <translation>Lerntage</translation>
    </message>
    <message>
        <source>Study on {day}</source>
        <translation>Lernen am {day}</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Wie geplant</translation>
    </message>
    <message>
        <source>Forgets where this was moved to.</source>
        <translation>Vergisst, wohin das geschoben wurde.</translation>
    </message>
    <message>
        <source>Minutes of study on this day</source>
        <translation>Minuten zum Lernen an diesem Tag</translation>
    </message>
    <message>
        <source>This day: </source>
        <translation>Dieser Tag: </translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>This day: rest</source>
        <translation>Dieser Tag: frei</translation>
    </message>
    <message>
        <source>For the calendar…</source>
        <translation>Für den Kalender …</translation>
    </message>
    <message>
        <source>Every lesson of the path is done.</source>
        <translation>Jede Lektion des Pfades ist fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) find no place: reviews take all the time, or no day has any. Choose more days here, or more hours a week in the settings.</source>
        <translation>
            <numerusform>%n Lektion findet keinen Platz: Wiederholungen brauchen alle Zeit, oder kein Tag hat welche. Wähle hier mehr Tage, oder in den Einstellungen mehr Stunden in der Woche.</numerusform>
            <numerusform>%n Lektionen finden keinen Platz: Wiederholungen brauchen alle Zeit, oder kein Tag hat welche. Wähle hier mehr Tage, oder in den Einstellungen mehr Stunden in der Woche.</numerusform>
        </translation>
    </message>
    <message>
        <source>With {hours} hours a week the last lesson comes on {date}. A missed day is not owed.</source>
        <translation>Mit {hours} Stunden in der Woche kommt die letzte Lektion am {date}. Einen versäumten Tag musst du nicht nachholen.</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>auf dem Datenträger</translation>
    </message>
    <message>
        <source>At least one day of the week is for study.</source>
        <translation>Mindestens ein Tag der Woche ist zum Lernen.</translation>
    </message>
    <message>
        <source>Moved to {date}</source>
        <translation>Auf {date} verschoben</translation>
    </message>
    <message>
        <source>Moved: it comes on {date}, after what it needs and when there is time</source>
        <translation>Verschoben: Sie kommt am {date}, nach dem, was sie braucht, und wenn Zeit ist</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Write the plan for a calendar</source>
        <translation>Plan für einen Kalender schreiben</translation>
    </message>
    <message>
        <source>StudyDesk plan</source>
        <translation>StudyDesk-Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) written for the calendar</source>
        <translation>
            <numerusform>%n Tag für den Kalender geschrieben</numerusform>
            <numerusform>%n Tage für den Kalender geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>StudyDesk: %n lesson(s), {time}</source>
        <translation>
            <numerusform>StudyDesk: %n Lektion, {time}</numerusform>
            <numerusform>StudyDesk: %n Lektionen, {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} of review</source>
        <translation>{time} Wiederholung</translation>
    </message>
</context>
<context>
    <name>PracticeModel</name>
    <message>
        <source>Exercise done</source>
        <translation>Übung fertig</translation>
    </message>
    <message>
        <source>Exercise not done</source>
        <translation>Übung nicht fertig</translation>
    </message>
    <message>
        <source>Exercise dated</source>
        <translation>Übung datiert</translation>
    </message>
    <message>
        <source>Link ticked</source>
        <translation>Link abgehakt</translation>
    </message>
    <message>
        <source>Link unticked</source>
        <translation>Haken vom Link genommen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Next card</source>
        <translation>Nächste Karte</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Card {n} of {all}</source>
        <translation>Karte {n} von {all}</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
</context>
<context>
    <name>QuizDialog</name>
    <message>
        <source>Before the first video</source>
        <translation>Vor dem ersten Video</translation>
    </message>
    <message>
        <source>After the last video</source>
        <translation>Nach dem letzten Video</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Frage {number} von {count}</translation>
    </message>
    <message>
        <source>{place} · several answers are right</source>
        <translation>{place} · mehrere Antworten sind richtig</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ Richtig</translation>
    </message>
    <message>
        <source>✗ Not right</source>
        <translation>✗ Nicht richtig</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation>{right} von {count} richtig</translation>
    </message>
    <message>
        <source>Worth another look:</source>
        <translation>Noch einen Blick wert:</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>StudyDesk</source>
        <translation>StudyDesk</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Capital and small letters must be the same</source>
        <translation>Groß- und Kleinbuchstaben müssen gleich sein</translation>
    </message>
    <message>
        <source>What to find is a regular expression</source>
        <translation>Gesucht wird ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>What would change stands here before anything does.</source>
        <translation>Was sich ändern würde, steht hier, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) would change; these are the first of them:</source>
        <translation>
            <numerusform>%n Text würde sich ändern; das ist der erste:</numerusform>
            <numerusform>%n Texte würden sich ändern; das sind die ersten:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) would change:</source>
        <translation>
            <numerusform>%n Text würde sich ändern:</numerusform>
            <numerusform>%n Texte würden sich ändern:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>notes: {n}</source>
        <translation>Notizen: {n}</translation>
    </message>
    <message>
        <source>cards: {n}</source>
        <translation>Karten: {n}</translation>
    </message>
    <message>
        <source>answers to cards: {n}</source>
        <translation>Antworten auf Karten: {n}</translation>
    </message>
    <message>
        <source>topics begun or done: {n}</source>
        <translation>begonnene oder fertige Themen: {n}</translation>
    </message>
    <message>
        <source>lessons done: {n}</source>
        <translation>fertige Lektionen: {n}</translation>
    </message>
    <message>
        <source>pictures and sounds: {n}</source>
        <translation>Bilder und Töne: {n}</translation>
    </message>
    <message>
        <source>places in videos: {n}</source>
        <translation>Stellen in Videos: {n}</translation>
    </message>
    <message>
        <source>Go back to the backup of {time}?</source>
        <translation>Zur Sicherung von {time} zurückgehen?</translation>
    </message>
    <message>
        <source>What is there now is backed up first, so that you can come back to it under Settings, Data. Settings of this computer and videos stay.</source>
        <translation>Was jetzt da ist, wird zuerst gesichert, damit du unter Einstellungen, Daten dazu zurückkommen kannst. Einstellungen dieses Computers und Videos bleiben.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and sound(s) come with it.</source>
        <translation>
            <numerusform>%n Bild oder Ton kommt mit.</numerusform>
            <numerusform>%n Bilder und Töne kommen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you would lose</source>
        <translation>Was du verlieren würdest</translation>
    </message>
    <message>
        <source>Notes that would be lost or get an earlier text</source>
        <translation>Notizen, die verloren gingen oder einen früheren Text bekämen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Nothing: all that is there now is in the backup as well.</source>
        <translation>Nichts: Alles, was jetzt da ist, ist auch in der Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) get an earlier text</source>
        <translation>
            <numerusform>%n Notiz bekommt einen früheren Text</numerusform>
            <numerusform>%n Notizen bekommen einen früheren Text</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups (*.db *.zip *.sqlite3);;All files (*)</source>
        <translation>Sicherungen (*.db *.zip *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Looking into the backup…</source>
        <translation>Die Sicherung wird angesehen …</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>{rating} (a check)</source>
        <translation>{rating} (eine Probe)</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>lernen</translation>
    </message>
    <message>
        <source>review</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>relearning</source>
        <translation>neu lernen</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>&lt; 1 min</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} T</translation>
    </message>
    <message>
        <source>{n} mo</source>
        <translation>{n} Mon</translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation>{n} J</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Taken back: {step}</source>
        <translation>Zurückgenommen: {step}</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>The last card is forgotten again and again: it is suspended now. Rewriting it helps most.</source>
        <translation>Die letzte Karte wird immer wieder vergessen: Sie ist jetzt ausgesetzt. Umschreiben hilft am meisten.</translation>
    </message>
    <message>
        <source>The last card is forgotten again and again: a leech. Rewriting it, or splitting it, helps most.</source>
        <translation>Die letzte Karte wird immer wieder vergessen: eine Problemkarte. Umschreiben oder Teilen hilft am meisten.</translation>
    </message>
    <message>
        <source>Rewrite it</source>
        <translation>Umschreiben</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n fällig</numerusform>
            <numerusform>%n fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later today</source>
        <translation>
            <numerusform>%n später heute</numerusform>
            <numerusform>%n später heute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) due</source>
        <translation>
            <numerusform>%n Karte fällig</numerusform>
            <numerusform>%n Karten fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RhythmView</name>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>Als Notiz behalten</translation>
    </message>
    <message numerus="yes">
        <source>You have studied on %n day(s) since {date}.</source>
        <translation>
            <numerusform>Du hast seit dem {date} an %n Tag gelernt.</numerusform>
            <numerusform>Du hast seit dem {date} an %n Tagen gelernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of rest left this week.</source>
        <translation>
            <numerusform>Diese Woche ist noch %n freier Tag übrig.</numerusform>
            <numerusform>Diese Woche sind noch %n freie Tage übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The days of rest of this week are used.</source>
        <translation>Die freien Tage dieser Woche sind verbraucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of study, {time} in all.</source>
        <translation>
            <numerusform>%n Lerntag, {time} insgesamt.</numerusform>
            <numerusform>%n Lerntage, {time} insgesamt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) done, {time} of the path.</source>
        <translation>
            <numerusform>%n Lektion fertig, {time} vom Pfad.</numerusform>
            <numerusform>%n Lektionen fertig, {time} vom Pfad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) answered</source>
        <translation>
            <numerusform>%n Karte beantwortet</numerusform>
            <numerusform>%n Karten beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>{answers}, {percent} % of what you knew was still there.</source>
        <translation>{answers}, {percent} % dessen, was du wusstest, war noch da.</translation>
    </message>
    <message numerus="yes">
        <source>Passed: %n hour(s) of study.</source>
        <translation>
            <numerusform>Geschafft: %n Stunde gelernt.</numerusform>
            <numerusform>Geschafft: %n Stunden gelernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed: %n lesson(s).</source>
        <translation>
            <numerusform>Geschafft: %n Lektion.</numerusform>
            <numerusform>Geschafft: %n Lektionen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed: %n answer(s) to cards.</source>
        <translation>
            <numerusform>Geschafft: %n Antwort auf Karten.</numerusform>
            <numerusform>Geschafft: %n Antworten auf Karten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week from {date}</source>
        <translation>Woche ab {date}</translation>
    </message>
</context>
<context>
    <name>SearchFaults</name>
    <message>
        <source>The search is too long.</source>
        <translation>Die Suche ist zu lang.</translation>
    </message>
    <message>
        <source>The search has too many parts.</source>
        <translation>Die Suche hat zu viele Teile.</translation>
    </message>
    <message>
        <source>There are too many parentheses in each other.</source>
        <translation>Es stecken zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed. Write ) where it ends.</source>
        <translation>Diese Klammer wird nicht geschlossen. Schreib ) wo sie endet.</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing. Write \) to look for it.</source>
        <translation>Diese Klammer schließt nichts. Schreib \), um danach zu suchen.</translation>
    </message>
    <message>
        <source>Nothing stands between the parentheses.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>This quotation mark is not closed. Write &quot; where it ends.</source>
        <translation>Dieses Anführungszeichen wird nicht geschlossen. Schreib &quot; wo es endet.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; stands between two things; one of them is missing.</source>
        <translation>„{word}“ steht zwischen zwei Dingen; eines davon fehlt.</translation>
    </message>
    <message>
        <source>What must not be there stands right after the minus.</source>
        <translation>Was nicht vorkommen darf, steht gleich nach dem Minus.</translation>
    </message>
    <message>
        <source>Nothing stands between the quotation marks.</source>
        <translation>Zwischen den Anführungszeichen steht nichts.</translation>
    </message>
    <message>
        <source>A name is missing before the colon. Write \: to look for one.</source>
        <translation>Vor dem Doppelpunkt fehlt ein Name. Schreib \:, um nach einem zu suchen.</translation>
    </message>
    <message>
        <source>Something to look for is missing after the colon.</source>
        <translation>Nach dem Doppelpunkt fehlt, was gesucht wird.</translation>
    </message>
    <message>
        <source>A number of days is wanted here, 1 or more, as in added:7.</source>
        <translation>Hier gehört eine Zahl von Tagen hin, 1 oder mehr, wie in added:7.</translation>
    </message>
    <message>
        <source>A rating is 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy).</source>
        <translation>Eine Bewertung ist 1 (Nochmal), 2 (Schwer), 3 (Gut) oder 4 (Einfach).</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; is no state. There are new, learn, review, due, suspended, buried, leech, marked and flagged.</source>
        <translation>„{word}“ ist kein Zustand. Es gibt new, learn, review, due, suspended, buried, leech, marked und flagged.</translation>
    </message>
    <message>
        <source>A flag is a number from 1 to 7; 0 means none.</source>
        <translation>Eine Flagge ist eine Zahl von 1 bis 7; 0 heißt keine.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; is no property. There are s (stability), d (difficulty), r (recall), ivl (interval), due, reps, lapses and pos.</source>
        <translation>„{word}“ ist keine Eigenschaft. Es gibt s (Stabilität), d (Schwierigkeit), r (Erinnerung), ivl (Abstand), due, reps, lapses und pos.</translation>
    </message>
    <message>
        <source>A comparison is missing, as in prop:s&gt;30. There are &lt;, &gt;, =, &lt;=, &gt;= and !=.</source>
        <translation>Ein Vergleich fehlt, wie in prop:s&gt;30. Es gibt &lt;, &gt;, =, &lt;=, &gt;= und !=.</translation>
    </message>
    <message>
        <source>A number is wanted here, as in prop:r&lt;0.9.</source>
        <translation>Hier gehört eine Zahl hin, wie in prop:r&lt;0.9.</translation>
    </message>
    <message>
        <source>Numbers are wanted here, with commas between.</source>
        <translation>Hier gehören Zahlen hin, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>This is no regular expression.</source>
        <translation>Das ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>This regular expression takes too long. Make it simpler.</source>
        <translation>Dieser reguläre Ausdruck dauert zu lange. Mach ihn einfacher.</translation>
    </message>
    <message>
        <source>This is no regular expression, or it names a missing group.</source>
        <translation>Das ist kein regulärer Ausdruck, oder er nennt eine Gruppe, die fehlt.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search, as in: topic:redis is:due -tag:easy</source>
        <translation>Suchen, wie in: topic:redis is:due -tag:leicht</translation>
    </message>
    <message>
        <source>Search the cards</source>
        <translation>In den Karten suchen</translation>
    </message>
    <message>
        <source>What can stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, -without, in:notes, topic:redis</source>
        <translation>Wörter, &quot;eine Wendung&quot;, -ohne, in:notes, topic:redis</translation>
    </message>
    <message>
        <source>What to search for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best %n of more</source>
        <translation>
            <numerusform>Der beste Treffer von mehreren</numerusform>
            <numerusform>Die besten %n von mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Try fewer letters, another word, or fewer filters.</source>
        <translation>Versuch weniger Buchstaben, ein anderes Wort, oder weniger Filter.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Was suchst du?</translation>
    </message>
    <message>
        <source>Topics, courses, lessons, notes, cards, tags, and every word that was said in your videos. Quotes keep words together, -word leaves something out, in:notes or topic:redis look there only.</source>
        <translation>Themen, Kurse, Lektionen, Notizen, Karten, Schlagwörter, und jedes Wort, das in deinen Videos gesagt wurde. Anführungszeichen halten Wörter zusammen, -wort lässt etwas weg, in:notes oder topic:redis sucht nur dort.</translation>
    </message>
    <message>
        <source>The search is kept.</source>
        <translation>Die Suche ist aufgehoben.</translation>
    </message>
    <message>
        <source>The search is forgotten.</source>
        <translation>Die Suche ist vergessen.</translation>
    </message>
</context>
<context>
    <name>Searches</name>
    <message>
        <source>Due now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Leeches</source>
        <translation>Problemkarten</translation>
    </message>
    <message>
        <source>Forgotten today</source>
        <translation>Heute vergessen</translation>
    </message>
    <message>
        <source>Reviewed this week</source>
        <translation>Diese Woche wiederholt</translation>
    </message>
    <message>
        <source>Added this week</source>
        <translation>Diese Woche hinzugefügt</translation>
    </message>
    <message>
        <source>Nearly forgotten</source>
        <translation>Fast vergessen</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Ohne Schlagwörter</translation>
    </message>
    <message>
        <source>Rename or remove…</source>
        <translation>Umbenennen oder entfernen …</translation>
    </message>
    <message>
        <source>It stands in the list of searches under this name: {query}</source>
        <translation>Sie steht in der Liste der Suchen unter diesem Namen: {query}</translation>
    </message>
    <message>
        <source>The search is kept.</source>
        <translation>Die Suche ist aufgehoben.</translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message>
        <source>Kept searches</source>
        <translation>Behaltene Suchen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Choose one to rename or remove it.</source>
        <translation>Wähle eine, um sie umzubenennen oder zu entfernen.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Place in the video</source>
        <translation>Stelle im Video</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Hours a week</source>
        <translation>Stunden in der Woche</translation>
    </message>
    <message>
        <source>How many hours a week you want to study.</source>
        <translation>Wie viele Stunden in der Woche du lernen willst.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Days of study, other times for single days, and lessons that you moved.</source>
        <translation>Lerntage, andere Zeiten für einzelne Tage, und Lektionen, die du verschoben hast.</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>The lessons and videos that are packed for a trip.</source>
        <translation>Die Lektionen und Videos, die für eine Reise gepackt sind.</translation>
    </message>
    <message>
        <source>A new day starts at</source>
        <translation>Ein neuer Tag beginnt um</translation>
    </message>
    <message>
        <source>Study after midnight counts for the day before until this hour.</source>
        <translation>Lernen nach Mitternacht zählt bis zu dieser Stunde zum Tag davor.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark colours, or as the system has them.</source>
        <translation>Helle oder dunkle Farben, oder wie das System sie hat.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How large text and everything else is drawn.</source>
        <translation>Wie groß Text und alles andere gezeichnet wird.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing glides or fades, even where the system does not ask for that.</source>
        <translation>Nichts gleitet oder blendet, auch wo das System nicht darum bittet.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the program; courses keep theirs.</source>
        <translation>Die Sprache des Programms; Kurse behalten ihre.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Quality of downloads</source>
        <translation>Qualität der Downloads</translation>
    </message>
    <message>
        <source>Lines of the picture that are asked for; a video without them comes smaller.</source>
        <translation>Wie viele Zeilen des Bildes verlangt werden; ein Video ohne sie kommt kleiner.</translation>
    </message>
    <message>
        <source>360 lines, smallest</source>
        <translation>360 Zeilen, am kleinsten</translation>
    </message>
    <message>
        <source>480 lines, good for code</source>
        <translation>480 Zeilen, gut für Code</translation>
    </message>
    <message>
        <source>720 lines, sharp</source>
        <translation>720 Zeilen, scharf</translation>
    </message>
    <message>
        <source>1080 lines, largest</source>
        <translation>1080 Zeilen, am größten</translation>
    </message>
    <message>
        <source>Captions besides the original</source>
        <translation>Untertitel außer den ursprünglichen</translation>
    </message>
    <message>
        <source>A language such as de or pt-BR, several with commas; empty for none.</source>
        <translation>Eine Sprache wie de oder pt-BR, mehrere mit Kommas; leer für keine.</translation>
    </message>
    <message>
        <source>Downloads at a time</source>
        <translation>Downloads zugleich</translation>
    </message>
    <message>
        <source>One at a time finishes the first soonest and is kindest to the server.</source>
        <translation>Einer zugleich ist am ehesten fertig und schont den Server.</translation>
    </message>
    <message>
        <source>Bandwidth limit</source>
        <translation>Grenze der Bandbreite</translation>
    </message>
    <message>
        <source>How fast downloads may be together; 0 means as fast as it goes.</source>
        <translation>Wie schnell Downloads zusammen sein dürfen; 0 heißt so schnell es geht.</translation>
    </message>
    <message>
        <source>Download from</source>
        <translation>Herunterladen von</translation>
    </message>
    <message>
        <source>From this hour on downloads run; the same hour twice means at any time.</source>
        <translation>Ab dieser Stunde laufen Downloads; zweimal dieselbe heißt jederzeit.</translation>
    </message>
    <message>
        <source>Download until</source>
        <translation>Herunterladen bis</translation>
    </message>
    <message>
        <source>The hour at which downloads rest until the next day; it may be after midnight.</source>
        <translation>Die Stunde, ab der Downloads bis zum nächsten Tag ruhen; sie darf nach Mitternacht liegen.</translation>
    </message>
    <message>
        <source>Only on this network</source>
        <translation>Nur in diesem Netz</translation>
    </message>
    <message>
        <source>Waits on every other kind of network, where the system tells which one it is.</source>
        <translation>Wartet in jedem anderen Netz, wo das System sagt, welches es ist.</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>Jedes Netz</translation>
    </message>
    <message>
        <source>Wireless (Wi-Fi)</source>
        <translation>Drahtlos (WLAN)</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Wait where traffic costs</source>
        <translation>Warten, wo Daten kosten</translation>
    </message>
    <message>
        <source>Downloads nothing over networks that the system says are paid by volume.</source>
        <translation>Lädt nichts über Netze herunter, die laut System nach Menge bezahlt werden.</translation>
    </message>
    <message>
        <source>Leave free on the disk</source>
        <translation>Auf dem Datenträger frei lassen</translation>
    </message>
    <message>
        <source>Downloads wait before the disk has less room than this.</source>
        <translation>Downloads warten, bevor weniger Platz bleibt.</translation>
    </message>
    <message>
        <source>Program ffmpeg</source>
        <translation>Programm ffmpeg</translation>
    </message>
    <message>
        <source>Puts sound and picture together; empty means the one that is found or built in.</source>
        <translation>Fügt Ton und Bild zusammen; leer heißt das gefundene oder eingebaute.</translation>
    </message>
    <message>
        <source>Cookies file</source>
        <translation>Cookie-Datei</translation>
    </message>
    <message>
        <source>Only if you choose one: a file of cookies that is sent to video servers.</source>
        <translation>Nur wenn du eine wählst: eine Datei mit Cookies, die an Videoserver geschickt wird.</translation>
    </message>
    <message>
        <source>Mark advertising in videos</source>
        <translation>Werbung in Videos markieren</translation>
    </message>
    <message>
        <source>Asks the service SponsorBlock which parts of a YouTube video are advertising.</source>
        <translation>Fragt den Dienst SponsorBlock, welche Teile eines YouTube-Videos Werbung sind.</translation>
    </message>
    <message>
        <source>Look for newer video engines</source>
        <translation>Nach neueren Video-Engines sehen</translation>
    </message>
    <message>
        <source>Asks the public index once a day, and installs nothing before you say so.</source>
        <translation>Fragt einmal am Tag den öffentlichen Index, und installiert nichts, bevor du es sagst.</translation>
    </message>
    <message>
        <source>Last look for a video engine</source>
        <translation>Zuletzt nach einer Video-Engine gesehen</translation>
    </message>
    <message>
        <source>The day on which the index was last asked.</source>
        <translation>Der Tag, an dem der Index zuletzt gefragt wurde.</translation>
    </message>
    <message>
        <source>Terms of videos read</source>
        <translation>Bedingungen der Videos gelesen</translation>
    </message>
    <message>
        <source>Whether what must be known before the first download was shown.</source>
        <translation>Ob gezeigt wurde, was vor dem ersten Download zu wissen ist.</translation>
    </message>
    <message>
        <source>Folder for videos</source>
        <translation>Ordner für Videos</translation>
    </message>
    <message>
        <source>Where videos are kept on this computer; empty means inside the data folder.</source>
        <translation>Wo Videos auf diesem Computer liegen; leer heißt im Datenordner.</translation>
    </message>
    <message>
        <source>Back up every day</source>
        <translation>Jeden Tag sichern</translation>
    </message>
    <message>
        <source>Makes a copy once a day when something changed, and keeps the useful old ones.</source>
        <translation>Macht einmal am Tag eine Kopie, wenn sich etwas geändert hat, und behält die nützlichen alten.</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Zweiter Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>The backup of the day is put there as well, on a stick or in a synced folder; empty means nowhere.</source>
        <translation>Die Sicherung des Tages kommt auch dorthin, auf einen Stick oder in einen abgeglichenen Ordner; leer heißt nirgendwohin.</translation>
    </message>
    <message>
        <source>Detail of the log</source>
        <translation>Genauigkeit des Protokolls</translation>
    </message>
    <message>
        <source>How much is written into the log file, which never leaves this computer.</source>
        <translation>Wie viel in die Protokolldatei geschrieben wird, die diesen Computer nie verlässt.</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Learning path</source>
        <translation>Lernpfad</translation>
    </message>
    <message>
        <source>The learning path that the map shows.</source>
        <translation>Der Lernpfad, den die Landkarte zeigt.</translation>
    </message>
    <message>
        <source>First steps done</source>
        <translation>Erste Schritte getan</translation>
    </message>
    <message>
        <source>Whether the steps of the first start were shown.</source>
        <translation>Ob die Schritte des ersten Starts gezeigt wurden.</translation>
    </message>
    <message>
        <source>Folded rail</source>
        <translation>Eingeklappte Leiste</translation>
    </message>
    <message>
        <source>Shows only the icons of the pages at the side, without their names.</source>
        <translation>Zeigt an der Seite nur die Symbole der Seiten, ohne ihre Namen.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Where the window was and what each page showed.</source>
        <translation>Wo das Fenster war und was jede Seite zeigte.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys that you chose for commands instead of the usual ones.</source>
        <translation>Tasten, die du für Befehle statt der gewöhnlichen gewählt hast.</translation>
    </message>
    <message>
        <source>Not understood: write times like 30s, 10m, 2h. The usual steps are in use.</source>
        <translation>Nicht verstanden: Schreib Zeiten wie 30s, 10m, 2h. Die üblichen Stufen gelten.</translation>
    </message>
    <message>
        <source>A step of a day or more gets in the way of the memory model: leave days to it.</source>
        <translation>Eine Stufe von einem Tag oder mehr stört das Modell des Gedächtnisses: Überlass ihm die Tage.</translation>
    </message>
    <message>
        <source>Desired retention</source>
        <translation>Gewünschtes Behalten</translation>
    </message>
    <message>
        <source>How many of 100 reviews you want to remember; more costs much more time.</source>
        <translation>Wie viele von 100 Wiederholungen du wissen willst; mehr kostet viel mehr Zeit.</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>Neue Karten am Tag</translation>
    </message>
    <message>
        <source>How many cards you meet for the first time on one day, over all topics.</source>
        <translation>Wie viele Karten dir an einem Tag zum ersten Mal begegnen, über alle Themen.</translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation>Wiederholungen am Tag</translation>
    </message>
    <message>
        <source>How many cards you are asked again on one day, over all topics.</source>
        <translation>Wie viele Karten an einem Tag noch einmal gefragt werden, über alle Themen.</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minuten am Tag</translation>
    </message>
    <message>
        <source>After so long a review ends for today, and offers to go on; 0 for no end.</source>
        <translation>Nach so langer Zeit endet eine Wiederholung für heute und bietet an weiterzumachen; 0 für kein Ende.</translation>
    </message>
    <message>
        <source>Learning steps</source>
        <translation>Lernstufen</translation>
    </message>
    <message>
        <source>When a new card comes again before it counts as learned: 1m 10m; steps below a day work best.</source>
        <translation>Wann eine neue Karte wiederkommt, bevor sie als gelernt gilt: 1m 10m; am besten unter einem Tag.</translation>
    </message>
    <message>
        <source>Relearning steps</source>
        <translation>Stufen nach dem Vergessen</translation>
    </message>
    <message>
        <source>When a forgotten card comes again before it goes on: 10m; empty for the next day.</source>
        <translation>Wann eine vergessene Karte wiederkommt, bevor es weitergeht: 10m; leer für den nächsten Tag.</translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation>Längster Abstand</translation>
    </message>
    <message>
        <source>No card waits longer than this, however well it is known.</source>
        <translation>Keine Karte wartet länger, wie gut du sie auch weißt.</translation>
    </message>
    <message>
        <source>Order of reviews</source>
        <translation>Reihenfolge der Wiederholungen</translation>
    </message>
    <message>
        <source>Which cards come first where more are due than you review.</source>
        <translation>Welche Karten zuerst kommen, wo mehr fällig sind, als du wiederholst.</translation>
    </message>
    <message>
        <source>Due longest first</source>
        <translation>Am längsten fällige zuerst</translation>
    </message>
    <message>
        <source>Nearly forgotten first</source>
        <translation>Fast vergessene zuerst</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Nach Zufall</translation>
    </message>
    <message>
        <source>Short intervals first</source>
        <translation>Kurze Abstände zuerst</translation>
    </message>
    <message>
        <source>Hard ones first</source>
        <translation>Schwere zuerst</translation>
    </message>
    <message>
        <source>New cards come</source>
        <translation>Neue Karten kommen</translation>
    </message>
    <message>
        <source>Where new cards stand among the reviews.</source>
        <translation>Wo neue Karten unter den Wiederholungen stehen.</translation>
    </message>
    <message>
        <source>Mixed in</source>
        <translation>Daruntergemischt</translation>
    </message>
    <message>
        <source>After the reviews</source>
        <translation>Nach den Wiederholungen</translation>
    </message>
    <message>
        <source>Before the reviews</source>
        <translation>Vor den Wiederholungen</translation>
    </message>
    <message>
        <source>Mix the topics</source>
        <translation>Themen mischen</translation>
    </message>
    <message>
        <source>Neighbouring cards come from different topics, which is harder and lasts longer.</source>
        <translation>Benachbarte Karten kommen aus verschiedenen Themen; das ist schwerer und hält länger.</translation>
    </message>
    <message>
        <source>Keep siblings apart</source>
        <translation>Geschwister getrennt halten</translation>
    </message>
    <message>
        <source>Another card of the same item waits until the next day.</source>
        <translation>Eine andere Karte desselben Eintrags wartet bis zum nächsten Tag.</translation>
    </message>
    <message>
        <source>Learn ahead</source>
        <translation>Vorauslernen</translation>
    </message>
    <message>
        <source>Where nothing else waits, a learning card comes up to so many minutes early.</source>
        <translation>Wo sonst nichts wartet, kommt eine Karte im Lernen bis zu so viele Minuten früher.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>More than this is not counted for one card: you were away.</source>
        <translation>Mehr als das zählt für eine Karte nicht: Du warst weg.</translation>
    </message>
    <message>
        <source>Leech after</source>
        <translation>Problemkarte nach</translation>
    </message>
    <message>
        <source>A card forgotten so often is marked as a leech: better rewrite it.</source>
        <translation>Eine so oft vergessene Karte wird als Problemkarte markiert: Schreib sie besser um.</translation>
    </message>
    <message>
        <source>Suspend leeches</source>
        <translation>Problemkarten aussetzen</translation>
    </message>
    <message>
        <source>Takes a leech out of study until you have rewritten it.</source>
        <translation>Nimmt eine Problemkarte aus dem Lernen, bis du sie umgeschrieben hast.</translation>
    </message>
    <message>
        <source>Two buttons</source>
        <translation>Zwei Knöpfe</translation>
    </message>
    <message>
        <source>Only Again and Good: quick, and nothing to ponder.</source>
        <translation>Nur „Nochmal“ und „Gut“: schnell, und nichts zu grübeln.</translation>
    </message>
    <message>
        <source>Ignore capital letters</source>
        <translation>Großbuchstaben übergehen</translation>
    </message>
    <message>
        <source>A typed answer is right whatever its capital letters.</source>
        <translation>Eine getippte Antwort ist richtig, ob groß oder klein geschrieben.</translation>
    </message>
    <message>
        <source>Ignore accents</source>
        <translation>Akzente übergehen</translation>
    </message>
    <message>
        <source>A typed answer is right without its accents.</source>
        <translation>Eine getippte Antwort ist auch ohne ihre Akzente richtig.</translation>
    </message>
    <message>
        <source>Ignore spaces</source>
        <translation>Leerzeichen übergehen</translation>
    </message>
    <message>
        <source>A typed answer is right whatever its spaces.</source>
        <translation>Eine getippte Antwort ist richtig, gleich welche Leerzeichen sie hat.</translation>
    </message>
    <message>
        <source>Ignore punctuation</source>
        <translation>Satzzeichen übergehen</translation>
    </message>
    <message>
        <source>A typed answer is right without dots, commas and dashes.</source>
        <translation>Eine getippte Antwort ist auch ohne Punkte, Kommas und Striche richtig.</translation>
    </message>
    <message>
        <source>Even out the days</source>
        <translation>Tage ausgleichen</translation>
    </message>
    <message>
        <source>Reviews move by a few days to where fewer are due, within what memory allows.</source>
        <translation>Wiederholungen rücken um einige Tage dorthin, wo weniger fällig sind, soweit das Gedächtnis es erlaubt.</translation>
    </message>
    <message>
        <source>Easy days</source>
        <translation>Leichte Tage</translation>
    </message>
    <message>
        <source>How much of a usual load each day of the week may get.</source>
        <translation>Wie viel der üblichen Last jeder Tag der Woche bekommen darf.</translation>
    </message>
    <message>
        <source>Fit memory by itself</source>
        <translation>Gedächtnis von selbst anpassen</translation>
    </message>
    <message>
        <source>When many new reviews are there, learns from them how you forget; only if that explains them better.</source>
        <translation>Sind viele neue Wiederholungen da, lernt es daraus, wie du vergisst; nur wenn das sie besser erklärt.</translation>
    </message>
    <message>
        <source>Last fit of memory</source>
        <translation>Letzte Anpassung des Gedächtnisses</translation>
    </message>
    <message>
        <source>When memory was fitted last, and to how many reviews.</source>
        <translation>Wann das Gedächtnis zuletzt angepasst wurde, und an wie viele Wiederholungen.</translation>
    </message>
    <message>
        <source>Names of the flags</source>
        <translation>Namen der Flaggen</translation>
    </message>
    <message>
        <source>What you call the seven flags.</source>
        <translation>Wie du die sieben Flaggen nennst.</translation>
    </message>
    <message>
        <source>Parameters of memory</source>
        <translation>Parameter des Gedächtnisses</translation>
    </message>
    <message>
        <source>What was learned from your own reviews about how you forget.</source>
        <translation>Was aus deinen eigenen Wiederholungen darüber gelernt wurde, wie du vergisst.</translation>
    </message>
    <message>
        <source>Kind of the last card</source>
        <translation>Art der letzten Karte</translation>
    </message>
    <message>
        <source>What the editor begins with.</source>
        <translation>Womit der Editor beginnt.</translation>
    </message>
    <message>
        <source>Card being written</source>
        <translation>Karte, die geschrieben wird</translation>
    </message>
    <message>
        <source>What stands in the editor of cards and was not added yet.</source>
        <translation>Was im Editor für Karten steht und noch nicht aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Stop while I write</source>
        <translation>Anhalten, während ich schreibe</translation>
    </message>
    <message>
        <source>N stops the video until you leave the note; Shift+N never does.</source>
        <translation>N hält das Video an, bis du die Notiz verlässt; Umschalt+N tut es nie.</translation>
    </message>
    <message>
        <source>A time stamp in notes</source>
        <translation>Zeitmarke in Notizen</translation>
    </message>
    <message>
        <source>What N writes; {time}, {link}, {words}, {lesson} and {course} are filled in.</source>
        <translation>Was N schreibt; {time}, {link}, {words}, {lesson} und {course} werden ausgefüllt.</translation>
    </message>
    <message>
        <source>A picture in notes</source>
        <translation>Bild in Notizen</translation>
    </message>
    <message>
        <source>What S writes; {picture} is the picture of this second.</source>
        <translation>Was S schreibt; {picture} ist das Bild dieser Sekunde.</translation>
    </message>
    <message>
        <source>Offer questions before and after</source>
        <translation>Fragen davor und danach anbieten</translation>
    </message>
    <message>
        <source>Before the first video of a topic and after the last; they can be skipped.</source>
        <translation>Vor dem ersten Video eines Themas und nach dem letzten; sie lassen sich überspringen.</translation>
    </message>
    <message>
        <source>Say it in your own words</source>
        <translation>Mit eigenen Worten sagen</translation>
    </message>
    <message>
        <source>Stops at the end of a part and asks what it said; the answer becomes a note.</source>
        <translation>Hält am Ende eines Teils an und fragt, was er gesagt hat; die Antwort wird eine Notiz.</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>Nur wenn ich darum bitte</translation>
    </message>
    <message>
        <source>After each chapter</source>
        <translation>Nach jedem Kapitel</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Folder (faster-whisper) or file (whisper-cpp) with a model that makes captions.</source>
        <translation>Ordner (faster-whisper) oder Datei (whisper-cpp) mit einem Modell, das Untertitel macht.</translation>
    </message>
    <message>
        <source>Keep notes as files too</source>
        <translation>Notizen auch als Dateien halten</translation>
    </message>
    <message>
        <source>A folder of Markdown files is kept in step with the notes, both ways.</source>
        <translation>Ein Ordner mit Markdown-Dateien wird mit den Notizen abgeglichen, in beide Richtungen.</translation>
    </message>
    <message>
        <source>Folder for notes</source>
        <translation>Ordner für Notizen</translation>
    </message>
    <message>
        <source>Where these files are; empty means &apos;notes&apos; inside the data folder.</source>
        <translation>Wo diese Dateien sind; leer heißt „notes“ im Datenordner.</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>Tage in Folge</translation>
    </message>
    <message>
        <source>Today says on how many days you have studied; two days of a week may be missed.</source>
        <translation>„Heute“ sagt, an wie vielen Tagen du gelernt hast; zwei Tage der Woche dürfen fehlen.</translation>
    </message>
    <message>
        <source>The week that was</source>
        <translation>Die vergangene Woche</translation>
    </message>
    <message>
        <source>Today says in a few lines what the week before brought.</source>
        <translation>„Heute“ sagt in wenigen Zeilen, was die Woche davor gebracht hat.</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>The week that was names round numbers of hours, lessons and reviews.</source>
        <translation>Die vergangene Woche nennt runde Zahlen von Stunden, Lektionen und Wiederholungen.</translation>
    </message>
    <message>
        <source>Timer: study</source>
        <translation>Uhr: Lernen</translation>
    </message>
    <message>
        <source>How long a spell of study is when you use the timer.</source>
        <translation>Wie lang eine Lernzeit ist, wenn du die Uhr benutzt.</translation>
    </message>
    <message>
        <source>Timer: rest</source>
        <translation>Uhr: Pause</translation>
    </message>
    <message>
        <source>How long the rest after it is; after four spells it is three times as long.</source>
        <translation>Wie lang die Pause danach ist; nach vier Lernzeiten ist sie dreimal so lang.</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnere mich</translation>
    </message>
    <message>
        <source>Once a day the desktop says what is due, while StudyDesk is open.</source>
        <translation>Einmal am Tag sagt der Desktop, was fällig ist, solange StudyDesk offen ist.</translation>
    </message>
    <message>
        <source>Remind me at</source>
        <translation>Erinnere mich um</translation>
    </message>
    <message>
        <source>The hour from which the reminder comes, once on each day of study.</source>
        <translation>Die Stunde, ab der die Erinnerung kommt, einmal an jedem Lerntag.</translation>
    </message>
    <message>
        <source>Last reminder</source>
        <translation>Letzte Erinnerung</translation>
    </message>
    <message>
        <source>The day of study on which the reminder came last.</source>
        <translation>Der Lerntag, an dem die Erinnerung zuletzt kam.</translation>
    </message>
    <message>
        <source>Captions on the picture</source>
        <translation>Untertitel auf dem Bild</translation>
    </message>
    <message>
        <source>Shows what is said, where the video has captions.</source>
        <translation>Zeigt, was gesagt wird, wo das Video Untertitel hat.</translation>
    </message>
    <message>
        <source>Size of captions</source>
        <translation>Größe der Untertitel</translation>
    </message>
    <message>
        <source>How large captions are, beside the picture.</source>
        <translation>Wie groß Untertitel sind, im Vergleich zum Bild.</translation>
    </message>
    <message>
        <source>Place of captions</source>
        <translation>Ort der Untertitel</translation>
    </message>
    <message>
        <source>At the top they leave free what is written below in a lecture.</source>
        <translation>Oben lassen sie frei, was in einer Vorlesung unten geschrieben wird.</translation>
    </message>
    <message>
        <source>At the bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Back when it goes on</source>
        <translation>Beim Weitersehen zurück</translation>
    </message>
    <message>
        <source>A video that is opened again begins so much before the place where it was left.</source>
        <translation>Ein wieder geöffnetes Video beginnt so lange vor der Stelle, an der du aufgehört hast.</translation>
    </message>
    <message>
        <source>Play the next lesson by itself</source>
        <translation>Nächste Lektion von selbst spielen</translation>
    </message>
    <message>
        <source>When a lesson ends the next one begins; otherwise it is offered.</source>
        <translation>Endet eine Lektion, beginnt die nächste; sonst wird sie angeboten.</translation>
    </message>
    <message>
        <source>Use the graphics chip</source>
        <translation>Grafikchip benutzen</translation>
    </message>
    <message>
        <source>Saves power; switch it off where videos stay black or bring the program down.</source>
        <translation>Spart Strom; schalte ihn aus, wo Videos schwarz bleiben oder das Programm abstürzt.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>How loud videos are.</source>
        <translation>Wie laut Videos sind.</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Gemeinsamer Ordner</translation>
    </message>
    <message>
        <source>The folder that keeps your computers in step; empty means none.</source>
        <translation>Der Ordner, der deine Computer abgleicht; leer heißt keiner.</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Name dieses Computers</translation>
    </message>
    <message>
        <source>How your other computers call this one; empty means the system&apos;s name for it.</source>
        <translation>So nennen deine anderen Computer diesen; leer heißt: wie das System ihn nennt.</translation>
    </message>
    <message>
        <source>Look for new versions of StudyDesk</source>
        <translation>Nach neuen Versionen von StudyDesk sehen</translation>
    </message>
    <message>
        <source>Asks the page of releases once a day, says if there is a newer one, and downloads nothing.</source>
        <translation>Fragt einmal am Tag die Seite der Veröffentlichungen und sagt, ob es eine neuere gibt. Lädt nichts herunter.</translation>
    </message>
    <message>
        <source>Last look for a new version</source>
        <translation>Zuletzt nach einer neuen Version gesehen</translation>
    </message>
    <message>
        <source>The day on which the page was last asked.</source>
        <translation>Der Tag, an dem die Seite zuletzt gefragt wurde.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>Lernkarten</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Learning paths</source>
        <translation>Lernpfade</translation>
    </message>
    <message>
        <source>Videos on the disk</source>
        <translation>Videos auf dem Datenträger</translation>
    </message>
    <message>
        <source>Video engine</source>
        <translation>Video-Engine</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Import und Export</translation>
    </message>
    <message>
        <source>Two computers</source>
        <translation>Zwei Computer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung finden</translation>
    </message>
    <message>
        <source>No setting is called like that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>SpokenWords</name>
    <message numerus="yes">
        <source>%n note(s) speak of this</source>
        <translation>
            <numerusform>%n Notiz spricht hiervon</numerusform>
            <numerusform>%n Notizen sprechen hiervon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartFault</name>
    <message>
        <source>Your data could not be opened</source>
        <translation>Deine Daten konnten nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Go back to the backup of {time}</source>
        <translation>Zur Sicherung von {time} zurückgehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>Einen anderen Ordner öffnen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>What is there now is put aside first, so that nothing is thrown away.</source>
        <translation>Was jetzt da ist, wird zuerst beiseitegelegt, damit nichts weggeworfen wird.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Review</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Review all</source>
        <translation>Alles wiederholen</translation>
    </message>
    <message>
        <source>Topics with cards</source>
        <translation>Themen mit Karten</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Catch up…</source>
        <translation>Aufholen …</translation>
    </message>
    <message>
        <source>Make a card</source>
        <translation>Karte anlegen</translation>
    </message>
    <message>
        <source>There are no cards yet. Mark a topic as learning and its cards come by themselves, a few new ones each day. Or make a card of your own, here or on any page.</source>
        <translation>Es gibt noch keine Karten. Markiere ein Thema als „Lerne ich“, und seine Karten kommen von selbst, jeden Tag ein paar neue. Oder leg eine eigene Karte an, hier oder auf jeder Seite.</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>Zur Landkarte</translation>
    </message>
    <message>
        <source>Nothing waits now.</source>
        <translation>Jetzt wartet nichts.</translation>
    </message>
    <message>
        <source>At most {new} new cards and {reviews} reviews a day, over all topics.</source>
        <translation>Höchstens {new} neue Karten und {reviews} Wiederholungen am Tag, über alle Themen.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day.</source>
        <translation>
            <numerusform>%n Minute am Tag.</numerusform>
            <numerusform>%n Minuten am Tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leech(es)</source>
        <translation>
            <numerusform>%n Problemkarte</numerusform>
            <numerusform>%n Problemkarten</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards that were forgotten again and again: rewrite or split them.</source>
        <translation>Karten, die immer wieder vergessen wurden: Schreib sie um oder teil sie.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>A topic of another path</source>
        <translation>Ein Thema eines anderen Pfades</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What your own answers say</source>
        <translation>Was deine eigenen Antworten sagen</translation>
    </message>
    <message>
        <source>Shares of cards that you recalled, each with the range in which the true share lies in 95 of 100 cases. Groups that overlap may be alike. Nothing here was an experiment: you chose when and how.</source>
        <translation>Anteile der Karten, die du wusstest, je mit dem Bereich, in dem der wahre Anteil in 95 von 100 Fällen liegt. Gruppen, die sich überschneiden, können gleich sein. Nichts davon war ein Versuch: Du hast gewählt, wann und wie.</translation>
    </message>
    <message>
        <source>Nothing to count yet.</source>
        <translation>Noch nichts zu zählen.</translation>
    </message>
    <message>
        <source>Watch a lesson, answer a card or write a note, and this page shows how much, when, and how well it stays. Time counts while something plays or you work; pauses of over two minutes do not.</source>
        <translation>Sieh eine Lektion an, beantworte eine Karte oder schreib eine Notiz, und diese Seite zeigt, wie viel, wann, und wie gut es bleibt. Zeit zählt, während etwas läuft oder du arbeitest; Pausen von mehr als zwei Minuten zählen nicht.</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>Zur Landkarte</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) lie in the future, since a clock was wrong once; no graph counts them.</source>
        <translation>
            <numerusform>%n Antwort liegt in der Zukunft, weil einmal eine Uhr falsch ging; kein Diagramm zählt sie.</numerusform>
            <numerusform>%n Antworten liegen in der Zukunft, weil einmal eine Uhr falsch ging; kein Diagramm zählt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answers are being counted…</source>
        <translation>Deine Antworten werden gezählt …</translation>
    </message>
    <message>
        <source>Counting everything anew…</source>
        <translation>Alles wird neu gezählt …</translation>
    </message>
    <message>
        <source>Everything is counted anew.</source>
        <translation>Alles ist neu gezählt.</translation>
    </message>
</context>
<context>
    <name>StatisticsWords</name>
    <message>
        <source>{n} thousand</source>
        <translation>{n} Tsd.</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>unter 1 min</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>under 1 day</source>
        <translation>unter 1 Tag</translation>
    </message>
    <message>
        <source>{a} days</source>
        <translation>{a} Tage</translation>
    </message>
    <message>
        <source>{a} to {b} days</source>
        <translation>{a} bis {b} Tage</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>2 to 3 months</source>
        <translation>2 bis 3 Monate</translation>
    </message>
    <message>
        <source>3 to 6 months</source>
        <translation>3 bis 6 Monate</translation>
    </message>
    <message>
        <source>6 to 12 months</source>
        <translation>6 bis 12 Monate</translation>
    </message>
    <message>
        <source>1 to 2 years</source>
        <translation>1 bis 2 Jahre</translation>
    </message>
    <message>
        <source>2 to 5 years</source>
        <translation>2 bis 5 Jahre</translation>
    </message>
    <message>
        <source>over 5 years</source>
        <translation>über 5 Jahre</translation>
    </message>
    <message>
        <source>&lt;1 d</source>
        <translation>&lt;1 T</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} T</translation>
    </message>
    <message>
        <source>{n} mo</source>
        <translation>{n} Mon</translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation>{n} J</translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>Status of the topic</source>
        <translation>Stand des Themas</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add card</source>
        <translation>Karte anlegen</translation>
    </message>
    <message>
        <source>Add cards</source>
        <translation>Karten aufnehmen</translation>
    </message>
    <message>
        <source>Add course</source>
        <translation>Kurs hinzufügen</translation>
    </message>
    <message>
        <source>Add path</source>
        <translation>Pfad hinzufügen</translation>
    </message>
    <message>
        <source>Add playlist</source>
        <translation>Playlist hinzufügen</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter geben</translation>
    </message>
    <message>
        <source>Add topic</source>
        <translation>Thema hinzufügen</translation>
    </message>
    <message>
        <source>Answer card</source>
        <translation>Karte beantworten</translation>
    </message>
    <message>
        <source>Bring cards back</source>
        <translation>Karten zurückholen</translation>
    </message>
    <message>
        <source>Bring notes in</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>Bring templates back</source>
        <translation>Vorlagen zurückholen</translation>
    </message>
    <message>
        <source>Bury cards</source>
        <translation>Karten zurückstellen</translation>
    </message>
    <message>
        <source>Change how a topic is studied</source>
        <translation>Lernweise eines Themas ändern</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>Vorlage ändern</translation>
    </message>
    <message>
        <source>Change topic</source>
        <translation>Thema ändern</translation>
    </message>
    <message>
        <source>Date exercise</source>
        <translation>Übung datieren</translation>
    </message>
    <message>
        <source>Delete cards</source>
        <translation>Karten löschen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Delete videos</source>
        <translation>Videos löschen</translation>
    </message>
    <message>
        <source>Edit card</source>
        <translation>Karte bearbeiten</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Flag cards</source>
        <translation>Flagge setzen</translation>
    </message>
    <message>
        <source>Forget cards</source>
        <translation>Karten vergessen</translation>
    </message>
    <message>
        <source>Forget missing videos</source>
        <translation>Fehlende Videos vergessen</translation>
    </message>
    <message>
        <source>Import from Anki</source>
        <translation>Aus Anki importieren</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Install path</source>
        <translation>Pfad installieren</translation>
    </message>
    <message>
        <source>Keep both texts</source>
        <translation>Beide Texte behalten</translation>
    </message>
    <message>
        <source>Keep videos</source>
        <translation>Videos behalten</translation>
    </message>
    <message>
        <source>Keep videos no longer</source>
        <translation>Videos nicht mehr behalten</translation>
    </message>
    <message>
        <source>Make cards of a note</source>
        <translation>Karten aus einer Notiz anlegen</translation>
    </message>
    <message>
        <source>Mark cards</source>
        <translation>Karten markieren</translation>
    </message>
    <message>
        <source>Mark lessons</source>
        <translation>Lektionen markieren</translation>
    </message>
    <message>
        <source>Mark topic</source>
        <translation>Thema markieren</translation>
    </message>
    <message>
        <source>Mend cards</source>
        <translation>Karten in Ordnung bringen</translation>
    </message>
    <message>
        <source>Move downloads</source>
        <translation>Downloads verschieben</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>Notiz verschieben</translation>
    </message>
    <message>
        <source>Move topic</source>
        <translation>Thema verschieben</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Optimise memory</source>
        <translation>Gedächtnis anpassen</translation>
    </message>
    <message>
        <source>Order new cards</source>
        <translation>Neue Karten ordnen</translation>
    </message>
    <message>
        <source>Pin note</source>
        <translation>Notiz anheften</translation>
    </message>
    <message>
        <source>Put earlier text back</source>
        <translation>Früheren Text zurückholen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove downloads</source>
        <translation>Downloads entfernen</translation>
    </message>
    <message>
        <source>Remove path</source>
        <translation>Pfad entfernen</translation>
    </message>
    <message>
        <source>Remove search</source>
        <translation>Suche entfernen</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Schlagwörter nehmen</translation>
    </message>
    <message>
        <source>Remove template</source>
        <translation>Vorlage entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename note</source>
        <translation>Notiz umbenennen</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>Suche umbenennen</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>Reschedule cards</source>
        <translation>Karten neu planen</translation>
    </message>
    <message>
        <source>Restore note</source>
        <translation>Notiz wiederherstellen</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Suche behalten</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>Termin setzen</translation>
    </message>
    <message>
        <source>Spread reviews</source>
        <translation>Wiederholungen verteilen</translation>
    </message>
    <message>
        <source>Suspend cards</source>
        <translation>Karten aussetzen</translation>
    </message>
    <message>
        <source>Tag note</source>
        <translation>Schlagwörter einer Notiz</translation>
    </message>
    <message>
        <source>Tick exercise</source>
        <translation>Übung abhaken</translation>
    </message>
    <message>
        <source>Tick goal</source>
        <translation>Ziel abhaken</translation>
    </message>
    <message>
        <source>Tick link</source>
        <translation>Link abhaken</translation>
    </message>
    <message>
        <source>Unbury cards</source>
        <translation>Zurückgestellte Karten holen</translation>
    </message>
    <message>
        <source>Unmark cards</source>
        <translation>Markierung nehmen</translation>
    </message>
    <message>
        <source>Unpin note</source>
        <translation>Notiz nicht mehr anheften</translation>
    </message>
    <message>
        <source>Unsuspend cards</source>
        <translation>Karten wieder lernen</translation>
    </message>
    <message>
        <source>Untick exercise</source>
        <translation>Haken von Übung nehmen</translation>
    </message>
    <message>
        <source>Untick link</source>
        <translation>Haken von Link nehmen</translation>
    </message>
    <message>
        <source>Usual memory parameters</source>
        <translation>Übliche Parameter des Gedächtnisses</translation>
    </message>
</context>
<context>
    <name>StorageView</name>
    <message>
        <source>No video is on the disk yet.</source>
        <translation>Noch ist kein Video auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Videos by topic and course</source>
        <translation>Videos nach Thema und Kurs</translation>
    </message>
    <message>
        <source>Topic and course</source>
        <translation>Thema und Kurs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What is kept is never offered when room is to be made.</source>
        <translation>Was behalten wird, wird nie angeboten, wenn Platz gemacht werden soll.</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>Nicht mehr behalten</translation>
    </message>
    <message>
        <source>Select what is done</source>
        <translation>Fertiges auswählen</translation>
    </message>
    <message>
        <source>Other videos</source>
        <translation>Andere Videos</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) deleted; the disk gets the room back when StudyDesk closes.</source>
        <translation>
            <numerusform>%n Video gelöscht; der Platz wird frei, wenn StudyDesk sich schließt.</numerusform>
            <numerusform>%n Videos gelöscht; der Platz wird frei, wenn StudyDesk sich schließt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableIn</name>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Upright line</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <source>Dash between spaces</source>
        <translation>Strich zwischen Leerzeichen</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown-Tabelle</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>In beide Richtungen</translation>
    </message>
    <message>
        <source>Gaps in a text</source>
        <translation>Lücken in einem Text</translation>
    </message>
    <message>
        <source>Type the answer</source>
        <translation>Antwort tippen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no question</source>
        <translation>keine Frage</translation>
    </message>
    <message>
        <source>you have it</source>
        <translation>hast du</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>doppelt vorhanden</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>keine Karte</translation>
    </message>
</context>
<context>
    <name>TableInDialog</name>
    <message>
        <source>Bring a table of cards in</source>
        <translation>Tabelle mit Karten importieren</translation>
    </message>
    <message>
        <source>One card a line: CSV, a Markdown table, text with tabs, or what Quizlet gives to copy.</source>
        <translation>Eine Karte je Zeile: CSV, eine Markdown-Tabelle, Text mit Tabulatoren, oder was Quizlet zum Kopieren gibt.</translation>
    </message>
    <message>
        <source>Add the cards</source>
        <translation>Karten aufnehmen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>… or paste the text here</source>
        <translation>… oder füge den Text hier ein</translation>
    </message>
    <message>
        <source>Text to take cards from</source>
        <translation>Text, aus dem Karten werden</translation>
    </message>
    <message>
        <source>What separates the columns</source>
        <translation>Was die Spalten trennt</translation>
    </message>
    <message>
        <source>Separator: guess</source>
        <translation>Trennzeichen: raten</translation>
    </message>
    <message>
        <source>Kind of card</source>
        <translation>Art der Karte</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>The first rows, with what each column is</source>
        <translation>Die ersten Zeilen, mit dem, was jede Spalte ist</translation>
    </message>
    <message>
        <source>First row names the columns</source>
        <translation>Erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Is HTML</source>
        <translation>Ist HTML</translation>
    </message>
    <message>
        <source>Also what you have</source>
        <translation>Auch was du schon hast</translation>
    </message>
    <message>
        <source>Tags for all</source>
        <translation>Schlagwörter für alle</translation>
    </message>
    <message>
        <source>Tags for all cards</source>
        <translation>Schlagwörter für alle Karten</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.md);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a file with a table</source>
        <translation>Datei mit einer Tabelle wählen</translation>
    </message>
    <message>
        <source>From {file} ({encoding})</source>
        <translation>Aus {file} ({encoding})</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>Spalte {n}</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird</translation>
    </message>
    <message>
        <source>What column {n} is</source>
        <translation>Was Spalte {n} ist</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s).</source>
        <translation>
            <numerusform>%n Zeile.</numerusform>
            <numerusform>%n Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the first {n}, {new} are new.</source>
        <translation>Von den ersten {n} sind {new} neu.</translation>
    </message>
    <message>
        <source>What comes after row 200,000 is left out.</source>
        <translation>Was nach Zeile 200.000 kommt, wird weggelassen.</translation>
    </message>
    <message>
        <source>Added: {n} card(s).</source>
        <translation>Aufgenommen: {n} Karte(n).</translation>
    </message>
    <message>
        <source>Adding cards…</source>
        <translation>Karten werden aufgenommen …</translation>
    </message>
</context>
<context>
    <name>TableMenus</name>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flagge</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} cards</source>
        <translation>{n} Karten</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %n card(s).</source>
        <translation>
            <numerusform>Das betrifft %n Karte.</numerusform>
            <numerusform>Das betrifft %n Karten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter geben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Schlagwörter nehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Tags, with spaces between</source>
        <translation>Schlagwörter, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Templates of notes</source>
        <translation>Vorlagen für Notizen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>Wie sie kamen</translation>
    </message>
    <message>
        <source>Brings the four templates of the program back. Yours stay.</source>
        <translation>Bringt die vier Vorlagen des Programms zurück. Deine bleiben.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title of the note</source>
        <translation>Titel der Notiz</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Text der Vorlage</translation>
    </message>
    <message>
        <source>{topic}, {date}, {time} and {title} are filled in; the cursor begins at {cursor}.</source>
        <translation>{topic}, {date}, {time} und {title} werden ausgefüllt; die Schreibmarke beginnt bei {cursor}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TimeSlider</name>
    <message>
        <source>The day that the map of memory shows</source>
        <translation>Der Tag, den die Landkarte des Gedächtnisses zeigt</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Tage im Voraus</translation>
    </message>
    <message>
        <source>What happens until then</source>
        <translation>Was bis dahin geschieht</translation>
    </message>
    <message>
        <source>If nothing is reviewed</source>
        <translation>Wenn nichts wiederholt wird</translation>
    </message>
    <message>
        <source>If the plan is followed</source>
        <translation>Wenn der Plan befolgt wird</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{when} (at work …)</source>
        <translation>{when} (in Arbeit …)</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>I have</source>
        <translation>Ich habe</translation>
    </message>
    <message>
        <source>Minutes that you have</source>
        <translation>Minuten, die du hast</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>all the time I need</source>
        <translation>alle Zeit, die ich brauche</translation>
    </message>
    <message>
        <source>Less today</source>
        <translation>Heute weniger</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Which lessons come on which day</source>
        <translation>Welche Lektionen an welchem Tag kommen</translation>
    </message>
    <message>
        <source>Pack for a trip…</source>
        <translation>Für eine Reise packen …</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>Nichts mehr zu tun</translation>
    </message>
    <message>
        <source>No card is due and no lesson is open. Enjoy the rest, or look ahead on the map.</source>
        <translation>Keine Karte ist fällig und keine Lektion offen. Genieß die Ruhe, oder sieh auf der Landkarte voraus.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Landkarte öffnen</translation>
    </message>
    <message>
        <source>Begin with a topic</source>
        <translation>Mit einem Thema beginnen</translation>
    </message>
    <message>
        <source>The map shows the whole path. Open its first topic and mark it as learning: its cards come by themselves, and this page shows every day what is next.</source>
        <translation>Die Landkarte zeigt den ganzen Pfad. Öffne ihr erstes Thema und markiere es als „Lerne ich“: Seine Karten kommen von selbst, und diese Seite zeigt jeden Tag, was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>{topic} · at {time}</source>
        <translation>{topic} · bei {time}</translation>
    </message>
    <message>
        <source>Continue: {title}</source>
        <translation>Weiter: {title}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>About {time} of review</source>
        <translation>Etwa {time} Wiederholung</translation>
    </message>
    <message numerus="yes">
        <source>Due now: %n card(s)</source>
        <translation>
            <numerusform>Jetzt fällig: %n Karte</numerusform>
            <numerusform>Jetzt fällig: %n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>length not known</source>
        <translation>Länge nicht bekannt</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>auf dem Datenträger</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>nicht heruntergeladen</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Als Nächstes: {title}</translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation>Thema öffnen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Fading: {topic}</source>
        <translation>Verblasst: {topic}</translation>
    </message>
    <message numerus="yes">
        <source>{percent} % would be recalled now; %n minute(s) would save it</source>
        <translation>
            <numerusform>{percent} % wüsstest du jetzt; %n Minute würde es retten</numerusform>
            <numerusform>{percent} % wüsstest du jetzt; %n Minuten würden es retten</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>This week: {done} of {wish}</source>
        <translation>Diese Woche: {done} von {wish}</translation>
    </message>
    <message>
        <source>Every lesson of the path is done.</source>
        <translation>Jede Lektion des Pfades ist fertig.</translation>
    </message>
    <message>
        <source>When the path will be finished is shown once you have done lessons in two of the last four weeks.</source>
        <translation>Wann der Pfad fertig sein wird, steht hier, sobald du in zwei der letzten vier Wochen Lektionen geschafft hast.</translation>
    </message>
    <message>
        <source>At the pace of the last four weeks the path is finished between {early} and {late}.</source>
        <translation>Im Tempo der letzten vier Wochen ist der Pfad zwischen {early} und {late} fertig.</translation>
    </message>
    <message>
        <source>No card is due.</source>
        <translation>Keine Karte ist fällig.</translation>
    </message>
</context>
<context>
    <name>TopicDialog</name>
    <message>
        <source>Change the topic</source>
        <translation>Thema ändern</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Part of its title</source>
        <translation>Ein Teil des Titels</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Thema finden</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
</context>
<context>
    <name>TopicLink</name>
    <message>
        <source>{title}, {state}</source>
        <translation>{title}, {state}</translation>
    </message>
</context>
<context>
    <name>TopicPanel</name>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Spalte schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>This topic has no courses yet. Add one, or a link to anything you want to study here.</source>
        <translation>Dieses Thema hat noch keine Kurse. Füge einen hinzu, oder einen Link zu etwas, das du hier lernen willst.</translation>
    </message>
    <message>
        <source>Before this</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>After this</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>Im Regal</translation>
    </message>
    <message>
        <source>The path no longer has these. What you did in them is kept.</source>
        <translation>Der Pfad hat diese nicht mehr. Was du darin getan hast, bleibt.</translation>
    </message>
    <message>
        <source>Add a course or link …</source>
        <translation>Kurs oder Link hinzufügen …</translation>
    </message>
    <message>
        <source>Rename this topic …</source>
        <translation>Dieses Thema umbenennen …</translation>
    </message>
    <message>
        <source>Remove this topic</source>
        <translation>Dieses Thema entfernen</translation>
    </message>
    <message>
        <source>Download the videos …</source>
        <translation>Videos herunterladen …</translation>
    </message>
    <message>
        <source>Topic: {title}</source>
        <translation>Thema: {title}</translation>
    </message>
    <message>
        <source>No topic chosen</source>
        <translation>Kein Thema gewählt</translation>
    </message>
    <message>
        <source>Choose a topic on the map or in the outline to see it here.</source>
        <translation>Wähle ein Thema auf der Landkarte oder in der Gliederung, um es hier zu sehen.</translation>
    </message>
    <message>
        <source>This path has no topics yet. Add a topic of your own, or another path.</source>
        <translation>Dieser Pfad hat noch keine Themen. Füge ein eigenes hinzu, oder einen anderen Pfad.</translation>
    </message>
    <message>
        <source>Add a course or link</source>
        <translation>Kurs oder Link hinzufügen</translation>
    </message>
    <message>
        <source>A video, a playlist, an article: anything with a link. It stays when the path is updated.</source>
        <translation>Ein Video, eine Playlist, ein Artikel: alles mit einem Link. Es bleibt, wenn der Pfad aktualisiert wird.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The title of your own topic, on the map and in the outline.</source>
        <translation>Der Titel deines eigenen Themas, auf der Landkarte und in der Gliederung.</translation>
    </message>
    <message>
        <source>Rename this topic</source>
        <translation>Dieses Thema umbenennen</translation>
    </message>
</context>
<context>
    <name>TopicStudyDialog</name>
    <message>
        <source>How to study this topic</source>
        <translation>Wie dieses Thema gelernt wird</translation>
    </message>
    <message>
        <source>What is not ticked is as for all other topics.</source>
        <translation>Was nicht angehakt ist, gilt wie für alle anderen Themen.</translation>
    </message>
    <message>
        <source>Desired retention (%)</source>
        <translation>Gewünschtes Behalten (%)</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>Neue Karten am Tag</translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation>Wiederholungen am Tag</translation>
    </message>
    <message>
        <source>Pause for so many days</source>
        <translation>Pause für so viele Tage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
</context>
<context>
    <name>TranscriptPane</name>
    <message>
        <source>Find in the transcript</source>
        <translation>Im Transkript finden</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Follow the video</source>
        <translation>Dem Video folgen</translation>
    </message>
    <message>
        <source>Language of the transcript</source>
        <translation>Sprache des Transkripts</translation>
    </message>
    <message>
        <source>Second language beside it</source>
        <translation>Zweite Sprache daneben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>Zur Notiz</translation>
    </message>
    <message>
        <source>To card</source>
        <translation>Zur Karte</translation>
    </message>
    <message>
        <source>Load captions …</source>
        <translation>Untertitel laden …</translation>
    </message>
    <message>
        <source>Make captions</source>
        <translation>Untertitel machen</translation>
    </message>
    <message>
        <source>The transcript is being read.</source>
        <translation>Das Transkript wird gelesen.</translation>
    </message>
    <message>
        <source>This video has no captions, so there is nothing to read along.</source>
        <translation>Dieses Video hat keine Untertitel, darum gibt es nichts mitzulesen.</translation>
    </message>
    <message>
        <source>The transcript of a video stands here while you watch it.</source>
        <translation>Hier steht das Transkript eines Videos, während du es ansiehst.</translation>
    </message>
    <message>
        <source>No second language</source>
        <translation>Keine zweite Sprache</translation>
    </message>
    <message>
        <source>{language} (automatic)</source>
        <translation>{language} (automatisch)</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n Stelle gefunden</numerusform>
            <numerusform>%n Stellen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Captions of this video</source>
        <translation>Untertitel dieses Videos</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Choose the folder in which the export is to stand</source>
        <translation>Wähle den Ordner, in dem der Export liegen soll</translation>
    </message>
    <message>
        <source>Writing all your data…</source>
        <translation>Alle deine Daten werden geschrieben …</translation>
    </message>
    <message>
        <source>All your data is in {place}.</source>
        <translation>Alle deine Daten sind in {place}.</translation>
    </message>
    <message>
        <source>Missing on the disk: {n} picture(s) or sound(s).</source>
        <translation>Auf dem Datenträger fehlen: {n} Bild(er) oder Töne.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Bringing your computers into step…</source>
        <translation>Deine Computer werden abgeglichen…</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>There is no sound device. Plug in headphones or switch a speaker on: they are used at once.</source>
        <translation>Es gibt kein Tongerät. Steck Kopfhörer an oder schalte einen Lautsprecher ein: Sie werden sofort benutzt.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>{n} ×</source>
        <translation>{n} ×</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>More for this video</source>
        <translation>Mehr zu diesem Video</translation>
    </message>
    <message>
        <source>Notes, cards, transcript</source>
        <translation>Notizen, Karten, Transkript</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>{at} of {length}</source>
        <translation>{at} von {length}</translation>
    </message>
</context>
<context>
    <name>TripDialog</name>
    <message>
        <source>Takes the next lessons of your plan, with their captions, until the hours are full. A video that does not fit is left out. When everything is here it is opened once: then you are ready for flight mode.</source>
        <translation>Nimmt die nächsten Lektionen deines Plans, mit ihren Untertiteln, bis die Stunden voll sind. Ein Video, das nicht passt, wird weggelassen. Ist alles da, wird es einmal geöffnet: Dann bist du bereit für den Flugmodus.</translation>
    </message>
    <message>
        <source>Pack for a trip</source>
        <translation>Für eine Reise packen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Choosing what fits…</source>
        <translation>Es wird gewählt, was passt …</translation>
    </message>
    <message>
        <source>What is taken</source>
        <translation>Was mitkommt</translation>
    </message>
    <message>
        <source>Hours of lessons</source>
        <translation>Stunden an Lektionen</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>Gigabytes at the most</source>
        <translation>Höchstens so viele Gigabyte</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Check that all of it opens</source>
        <translation>Prüfen, ob sich alles öffnet</translation>
    </message>
    <message>
        <source>Nothing fits: give it more space, or there is no open lesson with a video.</source>
        <translation>Nichts passt: Gib mehr Platz, oder es gibt keine offene Lektion mit Video.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s), {time}</source>
        <translation>
            <numerusform>%n Lektion, {time}</numerusform>
            <numerusform>%n Lektionen, {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>about {size} to download</source>
        <translation>etwa {size} herunterzuladen</translation>
    </message>
    <message>
        <source>all of it is on the disk</source>
        <translation>alles davon auf dem Datenträger</translation>
    </message>
    <message numerus="yes">
        <source>the size of %n video(s) is a guess</source>
        <translation>
            <numerusform>die Größe von %n Video ist geschätzt</numerusform>
            <numerusform>die Größe von %n Videos ist geschätzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) come due within a week</source>
        <translation>
            <numerusform>%n Karte wird binnen einer Woche fällig</numerusform>
            <numerusform>%n Karten werden binnen einer Woche fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>to download</source>
        <translation>herunterzuladen</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>auf dem Datenträger</translation>
    </message>
    <message>
        <source>Does not fit:</source>
        <translation>Passt nicht:</translation>
    </message>
    <message>
        <source>For the trip</source>
        <translation>Für die Reise</translation>
    </message>
</context>
<context>
    <name>TripWatch</name>
    <message numerus="yes">
        <source>Ready for flight mode: %n video(s) and all pictures of due cards open.</source>
        <translation>
            <numerusform>Bereit für den Flugmodus: %n Video und alle Bilder fälliger Karten öffnen sich.</numerusform>
            <numerusform>Bereit für den Flugmodus: %n Videos und alle Bilder fälliger Karten öffnen sich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>Auspacken</translation>
    </message>
    <message numerus="yes">
        <source>Not ready for flight mode, %n thing(s) would not open: {some}</source>
        <translation>
            <numerusform>Nicht bereit für den Flugmodus, %n Ding öffnet sich nicht: {some}</numerusform>
            <numerusform>Nicht bereit für den Flugmodus, %n Dinge öffnen sich nicht: {some}</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
</context>
<context>
    <name>VersionWatch</name>
    <message>
        <source>StudyDesk {version} is there.</source>
        <translation>StudyDesk {version} ist da.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>This is the newest StudyDesk.</source>
        <translation>Das ist das neueste StudyDesk.</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>VideoWindow</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Small picture</source>
        <translation>Kleines Bild</translation>
    </message>
</context>
<context>
    <name>WatchFault</name>
    <message>
        <source>The file of this video is gone.</source>
        <translation>Die Datei dieses Videos ist fort.</translation>
    </message>
    <message>
        <source>It was moved or deleted outside of StudyDesk. Fetch it again, or bring it in.</source>
        <translation>Sie wurde außerhalb von StudyDesk verschoben oder gelöscht. Hol sie neu, oder importiere sie.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>It may be damaged, or still be written. Fetch it again, or try another player.</source>
        <translation>Sie ist vielleicht beschädigt, oder wird noch geschrieben. Hol sie neu, oder versuch einen anderen Player.</translation>
    </message>
    <message>
        <source>The picture of this file cannot be decoded here.</source>
        <translation>Das Bild dieser Datei lässt sich hier nicht dekodieren.</translation>
    </message>
    <message>
        <source>Fetch it again as H.264, which plays everywhere, or open it in another player.</source>
        <translation>Hol es neu als H.264, das überall läuft, oder öffne es in einem anderen Player.</translation>
    </message>
    <message>
        <source>There is sound, but no picture.</source>
        <translation>Es gibt Ton, aber kein Bild.</translation>
    </message>
    <message>
        <source>Switching the graphics chip off for videos often helps; so does H.264.</source>
        <translation>Oft hilft es, den Grafikchip für Videos auszuschalten; H.264 auch.</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Open a topic on the map and choose Watch.</source>
        <translation>Öffne ein Thema auf der Landkarte und wähle „Ansehen“.</translation>
    </message>
    <message>
        <source>This video is not known here any more.</source>
        <translation>Dieses Video ist hier nicht mehr bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) done: you watched nearly all of it.</source>
        <translation>
            <numerusform>%n Lektion fertig: Du hast fast alles davon angesehen.</numerusform>
            <numerusform>%n Lektionen fertig: Du hast fast alles davon angesehen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekGraph</name>
    <message>
        <source>Time of study on the days of this week</source>
        <translation>Lernzeit an den Tagen dieser Woche</translation>
    </message>
    <message>
        <source>How much did I study this week?</source>
        <translation>Wie viel habe ich diese Woche gelernt?</translation>
    </message>
    <message>
        <source>The wish is {time} a day.</source>
        <translation>Der Wunsch ist {time} am Tag.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>{day} (today)</source>
        <translation>{day} (heute)</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Welcome to StudyDesk</source>
        <translation>Willkommen bei StudyDesk</translation>
    </message>
    <message>
        <source>What do you want to learn?</source>
        <translation>Was möchtest du lernen?</translation>
    </message>
    <message>
        <source>A path puts courses into an order that builds up. You can add more paths later, in Settings.</source>
        <translation>Ein Pfad bringt Kurse in eine Reihenfolge, die aufeinander aufbaut. Weitere Pfade kannst du später in den Einstellungen hinzufügen.</translation>
    </message>
    <message>
        <source>How many hours a week do you have?</source>
        <translation>Wie viele Stunden in der Woche hast du?</translation>
    </message>
    <message>
        <source>A wish, not a duty: it only says when you would be finished. You can change it at any time.</source>
        <translation>Ein Wunsch, keine Pflicht: Er sagt nur, wann du fertig wärst. Du kannst ihn jederzeit ändern.</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Stunden in der Woche</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The videos of “{path}” take about {hours} hours: %n month(s) at this pace.</source>
        <translation>
            <numerusform>Die Videos von „{path}“ dauern etwa {hours} Stunden: %n Monat in diesem Tempo.</numerusform>
            <numerusform>Die Videos von „{path}“ dauern etwa {hours} Stunden: %n Monate in diesem Tempo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where shall videos be kept?</source>
        <translation>Wo sollen Videos liegen?</translation>
    </message>
    <message>
        <source>Nothing is downloaded now. When you download your first course, its videos go here; they can be large, so a disk with room is best. The place can be changed later.</source>
        <translation>Jetzt wird nichts heruntergeladen. Wenn du deinen ersten Kurs herunterlädst, kommen seine Videos hierher; sie können groß sein, darum ist ein Datenträger mit Platz am besten. Der Ort lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Folder for videos</source>
        <translation>Ordner für Videos</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder for videos</source>
        <translation>Ordner für Videos wählen</translation>
    </message>
    <message>
        <source>Step {at} of {all}</source>
        <translation>Schritt {at} von {all}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>That is not a folder. Choose one, or leave the line empty.</source>
        <translation>Das ist kein Ordner. Wähle einen, oder lass die Zeile leer.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Size: {percent} %</source>
        <translation>Größe: {percent} %</translation>
    </message>
    <message>
        <source>Backed up as {name}</source>
        <translation>Gesichert als {name}</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>StudyDesk is made independently and is not affiliated with freeCodeCamp or YouTube. The courses belong to the people who made them: watch them, follow them, and support them where you can.</source>
        <translation>StudyDesk wird unabhängig gemacht und ist nicht mit freeCodeCamp oder YouTube verbunden. Die Kurse gehören denen, die sie gemacht haben: Sieh sie an, folge ihnen, und unterstütze sie, wo du kannst.</translation>
    </message>
    <message>
        <source>There is no account and no telemetry. What you mark, write and learn stays in one folder on this computer, in open formats, and nobody is told. Nothing is downloaded until you ask for it.</source>
        <translation>Es gibt kein Konto und keine Telemetrie. Was du markierst, schreibst und lernst, bleibt in einem Ordner auf diesem Computer, in offenen Formaten, und niemand erfährt davon. Nichts wird heruntergeladen, bis du darum bittest.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lerne ich</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>{seconds}&#xa0;s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes}&#xa0;min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{hours}&#xa0;h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{hours}&#xa0;h {minutes}&#xa0;min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>about {duration}</source>
        <translation>etwa {duration}</translation>
    </message>
    <message>
        <source>{done} of 1 lesson</source>
        <translation>{done} von 1 Lektion</translation>
    </message>
    <message>
        <source>{done} of {total} lessons</source>
        <translation>{done} von {total} Lektionen</translation>
    </message>
    <message>
        <source>No lessons yet</source>
        <translation>Noch keine Lektionen</translation>
    </message>
    <message>
        <source>{counted}, all watched</source>
        <translation>{counted}, alle angesehen</translation>
    </message>
    <message>
        <source>{counted}, {left} left</source>
        <translation>{counted}, noch {left}</translation>
    </message>
    <message>
        <source>{hours} official</source>
        <translation>{hours} offiziell</translation>
    </message>
    <message>
        <source>{hours} added</source>
        <translation>{hours} hinzugefügt</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Cancelled. Your data is as it was, and where it was.</source>
        <translation>Abgebrochen. Deine Daten sind, wie und wo sie waren.</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>nichts mehr</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>noch etwa {hours} h</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Taking back what was done so far…</source>
        <translation>Was bisher geschah, wird zurückgenommen …</translation>
    </message>
</context>
<context>
    <name>WorkWindow</name>
    <message>
        <source>One moment: your data is being worked on.</source>
        <translation>Einen Augenblick: An deinen Daten wird gearbeitet.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Taking back what was done so far…</source>
        <translation>Was bisher geschah, wird zurückgenommen …</translation>
    </message>
</context>
<context>
    <name>YearCurve</name>
    <message>
        <source>Minutes a day for each desired retention</source>
        <translation>Minuten am Tag für jedes gewünschte Behalten</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>_Segment</name>
    <message>
        <source>{state} (key {key})</source>
        <translation>{state} (Taste {key})</translation>
    </message>
</context>
</TS>
