<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No text of this licence came with the part.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AboutRow</name>
        <message>
            <source>Tags, with spaces between</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags of the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AboutSection</name>
        <message>
            <source>Version about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for a new version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licences parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>StudyDesk itself is under the MIT licence. The Qt parts can be replaced by your own builds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show every part and its licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diagnosis doctor problems check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diagnosis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looks at versions, folders, disk space, the whole database, Qt and the downloader, and says what is wrong and how to mend it. Takes some seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the diagnosis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diagnosis is in the clipboard.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Absent</name>
        <message>
            <source>This video is private now and cannot be brought any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This video was removed from the web.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This video is not shown in your country.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AbsentPanel</name>
        <message>
            <source>Download …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This video is not on the disk. Download it to watch it here, with its transcript.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its download is paused. It plays here as soon as it has come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is being downloaded, and plays here as soon as it has come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in browser at {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AfterCrash</name>
        <message>
            <source>StudyDesk ended while a video was playing. If it happens again, the graphics chip may be the cause.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Videos do without the graphics chip now; those opened already from the next start on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do without it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnkiIn</name>
        <message>
            <source>Anki packages (*.apkg *.colpkg);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an Anki package</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the Anki package…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures and sounds that the package lacks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures and sounds that are damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures and sounds of more than 100 MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files that are neither picture nor sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files whose names are not safe on every computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names that stand for two files; the first one counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of pictures and sounds cannot be read: none came along</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note types with scripts, which never run here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note types with fonts or styles of their own, which are not used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes with scripts, which never run here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes with more or fewer fields than their type; they were fitted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes with a field of more than four million letters, which was cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures with areas of a shape that is not known here (words)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes without cards, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes that stand in the package twice; the first one counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes whose type is not in the package, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards without a note, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards that their note type does not have, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers with an impossible time or rating, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes with texts too large to be read, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows without a question, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that you have as cards already, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that stand in the file twice; the first one counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows from which no card can be made, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures and sounds that are missing on the disk</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnkiInDialog</name>
        <message>
            <source>Bring cards in from Anki</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the decks go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With schedule: due dates, memory and all answers</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) and sound(s)</source>
            <translation>
                <numerusform>%n picture and sound</numerusform>
                <numerusform>%n pictures and sounds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of the notes you have already: the newer text stays.</source>
            <translation>
                <numerusform>%n of the notes you have already: the newer text stays.</numerusform>
                <numerusform>%n of the notes you have already: the newer text stays.</numerusform>
            </translation>
        </message>
        <message>
            <source>Decks, and where their cards go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deck</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selected decks go to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the selected decks go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new topic with the deck's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nowhere: leave these cards out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new topic “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(guessed by name)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(by tag)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bringing cards in…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnkiOutDialog</name>
        <message>
            <source>Take cards out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A package opens in Anki with the same due dates, answers and pictures. Nothing changes here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as tag:exam is:due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search that finds the cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anki package (.apkg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text with tabs (.txt), as Anki writes it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text with commas (.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With schedule and all answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With pictures and sounds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decks named after topics, also of cards that came from Anki</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a search finds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anki packages (*.apkg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where is it to stand?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no cards to write: choose others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote {notes} notes with {cards} cards and {answers} answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the package…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote {notes} notes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the notes…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnkiReportDialog</name>
        <message>
            <source>Cards from {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not carried over as it was:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What could not be carried over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything was carried over.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n new note(s)</source>
            <translation>
                <numerusform>%n new note</numerusform>
                <numerusform>%n new notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new card(s)</source>
            <translation>
                <numerusform>%n new card</numerusform>
                <numerusform>%n new cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n brought up to date</source>
            <translation>
                <numerusform>%n brought up to date</numerusform>
                <numerusform>%n brought up to date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unchanged</source>
            <translation>
                <numerusform>%n unchanged</numerusform>
                <numerusform>%n unchanged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n schedule(s) taken over</source>
            <translation>
                <numerusform>%n schedule taken over</numerusform>
                <numerusform>%n schedules taken over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) and sound(s)</source>
            <translation>
                <numerusform>%n picture and sound</numerusform>
                <numerusform>%n pictures and sounds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new topic(s)</source>
            <translation>
                <numerusform>%n new topic</numerusform>
                <numerusform>%n new topics</numerusform>
            </translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AreasView</name>
        <message>
            <source>Picture with areas</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n area(s)</source>
            <translation>
                <numerusform>%n area</numerusform>
                <numerusform>%n areas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message>
            <source>selected: {numbers}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AskDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it a title first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the whole link; it begins with https://</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AskOnce</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BackLinksPane</name>
        <message>
            <source>What leads here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No note or card speaks of this one yet.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n place(s) lead here</source>
            <translation>
                <numerusform>%n place lead here</numerusform>
                <numerusform>%n places lead here</numerusform>
            </translation>
        </message>
        <message>
            <source>Card</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BackupToDialog</name>
        <message>
            <source>Back up to a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One file that holds all your data, for a stick, a synced folder or another computer. It is opened again and checked after it was written. On the other computer, choose “Go back to a file” there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With the pictures and sounds of cards and notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Videos are not part of it: they can be downloaded again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder for the backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backing up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backed up and checked: {name}, {size}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Backups</name>
        <message>
            <source>made by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>made by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before a large change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before going back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before an update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>damaged file, put aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your data is now in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your data is as it was in the backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your data is as it was in the backup. What was there before is kept as {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BlindList</name>
        <message>
            <source>Looking through what you watched …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No words to show: either nothing with an English transcript was watched, or all is noted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said in what you watched, and in none of your notes and cards. A card begins with what was said.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{word} · %n time(s)</source>
            <translation>
                <numerusform>{word} · %n time</numerusform>
                <numerusform>{word} · %n times</numerusform>
            </translation>
        </message>
        <message>
            <source>Play where “{word}” is said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a card of “{word}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is “{word}”?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Box</name>
        <message>
            <source>All answers on the Search page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Courses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has '{typed}'; shown is '{taken}'.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BringInDialog</name>
        <message>
            <source>Bring videos in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Are these guesses right?</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n file(s) seem to be courses of your paths.</source>
            <translation>
                <numerusform>%n file seem to be courses of your paths.</numerusform>
                <numerusform>%n files seem to be courses of your paths.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be matched and stay where they are.</source>
            <translation>
                <numerusform>%n could not be matched and stay where they are.</numerusform>
                <numerusform>%n could not be matched and stay where they are.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy them; the files stay where they are too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move them; that takes no room twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files and the courses that they seem to be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guessed by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>id in the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>length only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BulkActions</name>
        <message>
            <source>Changing the cards…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>These are the first %n of the cards.</source>
            <translation>
                <numerusform>These are the first %n of the cards.</numerusform>
                <numerusform>These are the first %n of the cards.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) belong to no topic now.</source>
            <translation>
                <numerusform>%n card belong to no topic now.</numerusform>
                <numerusform>%n cards belong to no topic now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) moved to {topic}.</source>
            <translation>
                <numerusform>%n card moved to {topic}.</numerusform>
                <numerusform>%n cards moved to {topic}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) have the tags now.</source>
            <translation>
                <numerusform>%n card have the tags now.</numerusform>
                <numerusform>%n cards have the tags now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The tags are taken from %n card(s).</source>
            <translation>
                <numerusform>The tags are taken from %n card.</numerusform>
                <numerusform>The tags are taken from %n cards.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) are in study again.</source>
            <translation>
                <numerusform>%n card are in study again.</numerusform>
                <numerusform>%n cards are in study again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) suspended.</source>
            <translation>
                <numerusform>%n card suspended.</numerusform>
                <numerusform>%n cards suspended.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) are back.</source>
            <translation>
                <numerusform>%n card are back.</numerusform>
                <numerusform>%n cards are back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) buried until tomorrow.</source>
            <translation>
                <numerusform>%n card buried until tomorrow.</numerusform>
                <numerusform>%n cards buried until tomorrow.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) flagged.</source>
            <translation>
                <numerusform>%n card flagged.</numerusform>
                <numerusform>%n cards flagged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) have no flag now.</source>
            <translation>
                <numerusform>%n card have no flag now.</numerusform>
                <numerusform>%n cards have no flag now.</numerusform>
            </translation>
        </message>
        <message>
            <source>The cards come on a day between these two, each day alike. 0 means today.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n card(s) have another due date now.</source>
            <translation>
                <numerusform>%n card have another due date now.</numerusform>
                <numerusform>%n cards have another due date now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) rescheduled.</source>
            <translation>
                <numerusform>%n card rescheduled.</numerusform>
                <numerusform>%n cards rescheduled.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) are new again.</source>
            <translation>
                <numerusform>%n card are new again.</numerusform>
                <numerusform>%n cards are new again.</numerusform>
            </translation>
        </message>
        <message>
            <source>The new cards among them come before all other new cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New cards put first.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n card(s) deleted, with their siblings.</source>
            <translation>
                <numerusform>%n card deleted, with their siblings.</numerusform>
                <numerusform>%n cards deleted, with their siblings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replaced in %n text(s).</source>
            <translation>
                <numerusform>Replaced in %n text.</numerusform>
                <numerusform>Replaced in %n texts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardActions</name>
        <message numerus="yes">
            <source>%n card(s) buried until tomorrow.</source>
            <translation>
                <numerusform>%n card buried until tomorrow.</numerusform>
                <numerusform>%n cards buried until tomorrow.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) suspended.</source>
            <translation>
                <numerusform>%n card suspended.</numerusform>
                <numerusform>%n cards suspended.</numerusform>
            </translation>
        </message>
        <message>
            <source>The card is new again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The card and its siblings are deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In how many days shall this card come again? 0 means today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the due date</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The card comes again in %n day(s).</source>
            <translation>
                <numerusform>The card comes again in %n day.</numerusform>
                <numerusform>The card comes again in %n days.</numerusform>
            </translation>
        </message>
        <message>
            <source>This card names no source that can be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the flags…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What waits is spread over so many days, nearly forgotten cards first. Nothing is lost, and it can be taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Catch up</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Your reviews are spread over %n day(s).</source>
            <translation>
                <numerusform>Your reviews are spread over %n day.</numerusform>
                <numerusform>Your reviews are spread over %n days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardCare</name>
        <message>
            <source>Cards, pictures and sounds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looks whether every card can be asked, counts are right, and no picture is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look them through</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} cards: all is well.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n card(s) could never be asked; they will be due now.</source>
            <translation>
                <numerusform>%n card could never be asked; they will be due now.</numerusform>
                <numerusform>%n cards could never be asked; they will be due now.</numerusform>
            </translation>
        </message>
        <message>
            <source>The counts of what waits are wrong; they will be counted anew.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The search misses %n item(s); they will be entered.</source>
            <translation>
                <numerusform>The search misses %n item; they will be entered.</numerusform>
                <numerusform>The search misses %n items; they will be entered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) or sound(s) are gone from the folder:</source>
            <translation>
                <numerusform>%n picture or sound are gone from the folder:</numerusform>
                <numerusform>%n pictures or sounds are gone from the folder:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) name a picture that is not there:</source>
            <translation>
                <numerusform>%n card name a picture that is not there:</numerusform>
                <numerusform>%n cards name a picture that is not there:</numerusform>
            </translation>
        </message>
        <message>
            <source>Mending the cards…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardColumns</name>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difficulty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lapses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edited</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardOffer</name>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines that can become cards</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n line(s) can become cards</source>
            <translation>
                <numerusform>%n line can become cards</numerusform>
                <numerusform>%n lines can become cards</numerusform>
            </translation>
        </message>
        <message>
            <source>No line can become a card yet. Write “Question :: Answer”, or mark words ==so==.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n card(s) made.</source>
            <translation>
                <numerusform>%n card made.</numerusform>
                <numerusform>%n cards made.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardScreen</name>
        <message>
            <source>How far this review is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the answer, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More for this card (M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not quite: you decide what counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A check: nothing you answer here changes when cards come again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>leech</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardSide</name>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The card with its answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This card was deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card is in hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardTable</name>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardText</name>
        <message>
            <source>Missing: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is longer; all of it is in the editor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You typed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This side is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardsPage</name>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searching…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardsPane</name>
        <message>
            <source>Cards of this video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card from this moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review these</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n card(s) of this video</source>
            <translation>
                <numerusform>%n card of this video</numerusform>
                <numerusform>%n cards of this video</numerusform>
            </translation>
        </message>
        <message>
            <source>No card was made of this video yet. Press X at a moment that is worth keeping.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardsSection</name>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How to study …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory …</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n due</source>
            <translation>
                <numerusform>%n due</numerusform>
                <numerusform>%n due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suspended</source>
            <translation>
                <numerusform>%n suspended</numerusform>
                <numerusform>%n suspended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in all</source>
            <translation>
                <numerusform>%n in all</numerusform>
                <numerusform>%n in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) come into study when you mark the topic as learning, or now.</source>
            <translation>
                <numerusform>%n card come into study when you mark the topic as learning, or now.</numerusform>
                <numerusform>%n cards come into study when you mark the topic as learning, or now.</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no cards on this topic yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall: new, for nothing of it was reviewed yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall of what was learned: {n} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CellWords</name>
        <message>
            <source>(empty)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>suspended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>buried</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>leech</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{length} late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {length}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChecksSection</name>
        <message>
            <source>Check yourself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As you like, and as often as you like: it is only for you.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n question(s) before the first video</source>
            <translation>
                <numerusform>%n question before the first video</numerusform>
                <numerusform>%n questions before the first video</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) after the last video</source>
            <translation>
                <numerusform>%n question after the last video</numerusform>
                <numerusform>%n questions after the last video</numerusform>
            </translation>
        </message>
        <message>
            <source>Last time: {right} of {count} right</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Add the card, or finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds the card and begins another one; a card that was opened is finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another card from this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins a new card with what stands here: to split one that asks too much.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a gap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a gap of the marked words, with a card of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to the last gap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a gap of the marked words that is asked together with the last one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insert a picture or sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for a file and puts it here; pictures can be pasted and dropped too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows or hides the card as it will be asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rectangle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw rectangles: drag with the mouse, or N for one in the middle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ellipse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw ellipses: drag with the mouse, or N for one in the middle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw polygons: click the corners, double click or Enter closes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts an area in the middle; arrows move it, with Shift they change its size, with Ctrl finely.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removes the selected areas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lets one card ask all selected areas; pressed again, each gets its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide all areas, or one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Says whether the other areas are hidden too while one is asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selects the next area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the search line of the cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists your kept searches and some useful ones, to choose from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps what stands in the search line under a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chooses which columns the table of cards shows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by this column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorts by the column in which the keyboard is; once more turns the order round.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the column left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the column in which the keyboard is one place to the left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the column right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the column in which the keyboard is one place to the right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists cards of this search that have the same text in a field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the card beside the table as it is asked, or hides it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the card in hand beside the table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History of the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows reviews, numbers and forgetting curve.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviews the selected cards now, or all that were found; due or not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the selected cards to another topic, or to none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds tags to the selected cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes tags from the selected cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suspend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suspends the selected cards; when all of them are suspended, takes them back into study.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bury until tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the selected cards out of sight until tomorrow; brings them back when all are buried.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the due date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chooses in how many days the selected cards come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reschedule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computes anew from their reviews when the selected cards come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes the selected cards new again; their history stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order of new cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the selected new cards first, in the order shown or shuffled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find and replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replaces a text in the selected cards, or in all found. First shows what changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deletes the selected cards with their reviews; it can be taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives the selected cards this flag, or takes it away when all have it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag 3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag 4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag 5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag 6</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag 7</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No flag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes the flags of the selected cards away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find anything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the box that finds everything: topics, notes, cards, what was said in videos, commands, settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys of this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows every key that works on the page in hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About StudyDesk and its licences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the version, and every part of the program with its licence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for a new version of StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks the page of releases once, and says what it answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes back the last thing you did.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does again what you took back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One step back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closes what is open, or goes back to the page before. Nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch between light and dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switches the colours at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draws text and everything else a step larger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draws text and everything else a step smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fold the rail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows only the icons of the pages, or their names too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the editor of cards, with the topic in hand filled in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins a note, of the topic in hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timer: study, pause, go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins a spell of study with a rest after it; again: pauses and goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End the timer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ends the timer of study and rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a copy of your data in the folder of backups.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the data folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the folder with your data in the file manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closes StudyDesk; it opens again as you left it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the search line of the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to this page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plays the selected video on the Watch page, as soon as it has come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pauses the selected downloads. What has arrived of them is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes on with the selected downloads, also with those that wait.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins the selected downloads anew that failed or were cancelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives the selected downloads up and deletes what has arrived of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the selected downloads one place up in the queue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the selected downloads one place down in the queue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out of the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes the selected downloads out of the list. Videos on the disk stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste a link to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the field for links of videos and playlists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pauses every download that is not over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes on with every paused download, and does not wait any longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marks the selected topics of the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to the topic on that side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to the topic on that side and selects it too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as not started</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic on the left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic on the right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic above</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select to the left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select to the right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select upwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select downwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes on in the order of the path, as Tab does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes back in the order of the path, as Shift+Tab does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the whole map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves and zooms so that every topic is in sight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom to 100 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the map at the size of reading.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom to the selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the selected topics as large as they can be read well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comes nearer. Close up, the courses appear inside the topics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes further away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to a topic by typing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens a box; the map flies to the title that you type. A capital letter opens it too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Highlight what is needed before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the way to the selected topic, or the map without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look through the next lens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows progress, memory today, memory to come, or what is on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory a week later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the map of memory a week on, up to 90 days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory a week sooner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the map of memory a week back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing reviewed, or the plan followed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the memory to come with or without the reviews of the days until then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory of the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is known, what a week off costs, the fewest reviews that keep it, and what was never noted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows or hides the small map in the corner.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Legend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows or hides what the signs on the map mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the topic in the panel at the side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select all topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selects every topic that passes the filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu of the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the menu of the selected topics, as a right click does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a topic of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds a topic after the one in hand. Updates of the path leave it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter the topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the filter line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch between map and outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the path as a list with the same actions, or as a map again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download the videos of the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what the videos of the selected topics take, and downloads them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download all videos of the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what all videos of the learning path take, and downloads them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saves the whole map as PNG, SVG or PDF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins an empty note, of the topic that the list is narrowed to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New note from a template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins a note with a text of your choice: a lesson, a summary, an error log.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the search line above the list of notes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the title; links to the note follow its new name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags of the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the tags of the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic of the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chooses the topic that the note belongs to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps the note at the top of the list, or no longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What leads here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows or hides the notes and cards that speak of this note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the note into the bin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note rests in the bin for 30 days; in the bin, deletes it for good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the note out of the bin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the note back among the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List, text, preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the next part of the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More for this note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the menu with everything that can be done with the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives the card this flag, or takes it away again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review the cards of the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins a review of what waits of this topic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the cards of the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lets the cards that came with the path enter study now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All cards of the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the cards of this topic in the table of all cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How to study the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retention, daily limits and a pause for this topic alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin, show the answer, then Good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins the review; shows the answer; pressed again, it rates Good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You did not remember it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You remembered it, with effort. Not for what you forgot: that is Again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You remembered it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Easy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You remembered it at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes back the last answer, as often as you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the card here to be changed; its schedule stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bury the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the card out of sight until tomorrow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bury all cards of the item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the card and its siblings out of sight until tomorrow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suspend the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes the card out of study until you take it back in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suspend all cards of the item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes the card and its siblings out of study until you take them back in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows every review of the card and how its memory fades.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens what the card came from: the second of the video, or the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play the sounds again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plays the sounds of this side from the beginning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marks the item with the tag 'marked', or takes the mark away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes the card new again; its history stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks in how many days the card shall come again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deletes the item with all its cards; can be taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More for this card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the menu of all that can be done with the card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose what to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By tag, forgotten today, ahead, or a random check without effect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Catch up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spreads what has piled up over some days, nearly forgotten cards first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search for something else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the line of the Search page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps what you look for, with its filters, in the list of kept searches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget a kept search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes the chosen search out of the list of kept searches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes all filters of the Search page away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what I have watched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of lessons and transcripts, finds only what you have played.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statistics of the last 30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All graphs show the last 30 days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statistics of the last 3 months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All graphs show the last 13 weeks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statistics of the last year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All graphs show the last 365 days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statistics since the beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All graphs show everything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Graph or table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the values of the graph in hand as a table, or the graph again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the graph</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes the graph in hand to a file: PNG, SVG, or its numbers as CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the values of the graph</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copies the table of the graph in hand, for a spreadsheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Count everything anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computes the sums behind the statistics from all answers and cards once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does the first thing that the Today page proposes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review what is due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins with the cards that are due, or with as many as fit into your time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows only what matters most today; the same key shows all of it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I have some minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard where you say how many minutes you have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows which lessons come on which day; the same key goes back to the day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson sooner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the lesson in hand to the day of study before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves the lesson in hand to the next day of study.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson as planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forgets where the lesson in hand was moved to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan for the calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes the plan as an .ics file that calendars open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pack for a trip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chooses the next lessons for so many hours and gigabytes, and downloads them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marks the topic that the panel shows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marks the selected topics of the outline.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark the course as done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marks every lesson of the course in hand as done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch the course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes on with the course in hand on the Watch page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what the videos of the topic take, and downloads them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download the course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what the video of the course in hand takes, and downloads it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check yourself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks the questions of the topic: those before the first video, later those after.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all of the overview, or fold it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the overview of the topic in full length, or folds it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes of the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the notes of the topic on their page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a course or link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds a course or link of your own to the topic. Updates of the path leave it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the topic in the panel at the side; on a lesson, opens it in the browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick the lesson or course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marks the lesson, or all lessons of the course, as done or not done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring cards in from Anki</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brings in an Anki package (.apkg, .colpkg) with schedule, answers, pictures and sounds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring a table of cards in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes cards of a CSV file, a Markdown table, or text from Quizlet and others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take cards out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes cards as a package for Anki, with schedule and answers, or as text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring notes in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brings in notes of Obsidian, Joplin, or any folder of Markdown files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring a learning path in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds a path from a folder, ZIP, JSON Canvas, OPML, Markdown or roadmap.sh file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take notes out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes your notes as Markdown files with their pictures, for Obsidian and others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand a learning path on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes a path with your additions as a folder, ZIP, JSON Canvas, OPML or Markdown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take everything out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes all your data as open files that any program can read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring my computers into step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exchanges what is new with your other computers through the shared folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show texts changed on two computers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists the texts that gave way to a later one, to copy or to keep as a note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up to a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a backup in a folder of your choice, with pictures and sounds if you want.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to a backup file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what a backup holds and what would be lost, and goes back to it if you want.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes back in the video.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes on in the video.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stops, and goes one picture on or back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes the speed; the pitch of voices stays. Kept for the course.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes how loud it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play or pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plays the video, or stops it where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>5 seconds back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>5 seconds on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>10 seconds back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>10 seconds on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>30 seconds back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>30 seconds on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One picture back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One picture on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To the beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to the beginning of the next chapter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chapter before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to the beginning of this chapter, or of the one before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plays the next lesson of the course, or of the topic's next course.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Faster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound on or off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switches the sound of the video off or on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Louder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quieter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Captions on or off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what is said on the picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat from A to B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First A, then B, then it plays between them; once more, and it goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The video in full size, or in the window again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small picture above all windows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small window with picture and captions that stays above the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop after a while</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stops in 15, 30 or 60 minutes; once more, and it does not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in another player</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the file with the player of the system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in the browser at this second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the page of the video at this second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card from this moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins a card with the picture, the time and the words said around it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide what stands beside the video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcript, notes and cards of this video.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the keyboard into the search line of the transcript.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next place found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to the next line of the transcript with these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place found before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to the line before with these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow the video in the transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scrolls the transcript to what is said, and stays with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the words with their time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copies the lines that are chosen in the transcript, or the one that is said.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a card of the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins a card with the lines that are chosen in the transcript.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load captions from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes a .vtt or .srt file as the transcript of this video.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make captions from the sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lets a speech model on this computer write down what is said, or stops it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check questions of this topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks what the video answers: before it, or after it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note at this second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the note of this lesson beside the video, with the time filled in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note without stopping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same, and the video plays on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the picture of this second into the note of this lesson.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the words into the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotes the lines that are chosen in the transcript in the note of this lesson.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say it in your own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stops, asks what this part said, and keeps the answer in your note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write, both, or read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the text, the text and how it reads, or only how it reads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds words in the note; F3 goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find and replace in the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds words in the note and puts others in their place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to the next place that was found in the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to the place before that was found in the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes what is marked bold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Italic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes what is marked italic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes what is marked code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as a gap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marks words ==so==: they stand out, and can be the gap of a card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick the task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ticks the task of the line, or makes the line a task.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow the link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens what the link under the cursor leads to: a note, a topic, a second of a video.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play twenty seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plays twenty seconds around the time stamp in the line, without leaving the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make cards of this note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the lines of the note that can become cards, and makes those that you choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put a picture into the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for a picture or sound and puts it at the cursor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note's past</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows how the note read earlier, and what has changed since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prints the note as it reads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the note as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes the note as it reads into a PDF file.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Completion</name>
        <message>
            <source>Suggestions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComputersSection</name>
        <message>
            <source>Two computers sync syncthing shared folder cloud drive stick in step merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder that is carried between your computers: by Syncthing, a cloud drive, or a stick. Choose it on each of them. Cards, answers, notes, marks and settings of both are united; what was changed on two at a time is kept twice. No server and no account. Videos stay where they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring into step now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop sharing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How your other computers call it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder that your computers share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer shares {folder} now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer goes its own way again. What is in the folder stays there.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show %n kept text(s)…</source>
            <translation>
                <numerusform>Show %n kept text…</numerusform>
                <numerusform>Show %n kept texts…</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}: last heard of {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer shares no folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n change(s) to be told</source>
            <translation>
                <numerusform>%n change to be told</numerusform>
                <numerusform>%n changes to be told</numerusform>
            </translation>
        </message>
        <message>
            <source>In step since {time}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n file(s) still arriving</source>
            <translation>
                <numerusform>%n file still arriving</numerusform>
                <numerusform>%n files still arriving</numerusform>
            </translation>
        </message>
        <message>
            <source>Another computer has a newer StudyDesk: bring this one up to date as well.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n change(s) could not be used and were left alone</source>
            <translation>
                <numerusform>%n change could not be used and were left alone</numerusform>
                <numerusform>%n changes could not be used and were left alone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) or sound(s) still on the way</source>
            <translation>
                <numerusform>%n picture or sound still on the way</numerusform>
                <numerusform>%n pictures or sounds still on the way</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Contexts</name>
        <message>
            <source>Anywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the Today page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the topic panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>While watching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>While reviewing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the page of all cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the editor of cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On a picture with areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the page of notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the Search page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the Statistics page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the page of downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the settings</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Control</name>
        <message>
            <source>This was the last lesson of the topic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It plays on after B again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A is at {time}. Press A again where B is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeats from A to B. Press A to go on.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Stops in %n minute(s).</source>
            <translation>
                <numerusform>Stops in %n minute.</numerusform>
                <numerusform>Stops in %n minutes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Does not stop by itself any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The graphics chip is switched off for videos; it holds from the next start on.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CourseBlock</name>
        <message>
            <source>Lessons of {course}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark all as not done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark all as done</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CourseHead</name>
        <message>
            <source>On the shelf</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CrashWindow</name>
        <message>
            <source>A mistake in StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>StudyDesk made a mistake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you marked and wrote before is saved. You can go on; if something looks odd, close StudyDesk and open it again. This report stays on your computer and is sent to nobody. If you want the mistake mended, copy it into a message to the people who make StudyDesk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept as {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CueView</name>
        <message>
            <source>Transcript</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CustomDialog</name>
        <message>
            <source>Choose what to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More than today's limits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forgotten today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you answered with Again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What becomes due in the next days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>days ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With a tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What waits of the cards with a tag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sample of what you have learned. Nothing changes when cards come again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Random check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards of the check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All that is due and all new cards, whatever the limits of the day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DataSection</name>
        <message>
            <source>Check cards pictures sounds media mend unused missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search index find rebuild anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder place location size move open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where your data is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size: being counted…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the data to another folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The size is not known: the folder could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size: {size}. Free on that disk: {free}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This folder was chosen when StudyDesk was started, so StudyDesk cannot move it. Close StudyDesk, move the folder yourself, and start with its new place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an empty folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move your data?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything in {old} moves to {new}. StudyDesk closes for a moment and opens again there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backup backups copy restore go back database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to this backup…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo the last going back…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up to a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to a file…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n backup(s), the newest of {time}</source>
            <translation>
                <numerusform>%n backup, the newest of {time}</numerusform>
                <numerusform>%n backups, the newest of {time}</numerusform>
            </translation>
        </message>
        <message>
            <source>No backup yet. One is made by itself once a day when something changed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DayPane</name>
        <message>
            <source>The day before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done on this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watched: {title} ({time})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson done: {title}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Answered %n card(s)</source>
            <translation>
                <numerusform>Answered %n card</numerusform>
                <numerusform>Answered %n cards</numerusform>
            </translation>
        </message>
        <message>
            <source>Last written on this day: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without a topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was done on this day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>watching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reviewing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>writing</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n sitting(s)</source>
            <translation>
                <numerusform>%n sitting</numerusform>
                <numerusform>%n sittings</numerusform>
            </translation>
        </message>
        <message>
            <source>{time} of study</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DaysDialog</name>
        <message>
            <source>Days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DeskSync</name>
        <message numerus="yes">
            <source>%n text(s) had been changed on two computers. The later one counts, the other is kept.</source>
            <translation>
                <numerusform>%n text had been changed on two computers. The later one counts, the other is kept.</numerusform>
                <numerusform>%n texts had been changed on two computers. The later one counts, the other is kept.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Destination</name>
        <message>
            <source>Where it belongs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only on the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A course of this topic:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A learning path of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Courses of this topic:</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Disk</name>
        <message>
            <source>Withdrawn: the video is private now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn: the video was removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn: the video is not shown in your country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being downloaded</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DownloadActions</name>
        <message numerus="yes">
            <source>%n download(s) taken out of the list.</source>
            <translation>
                <numerusform>%n download taken out of the list.</numerusform>
                <numerusform>%n downloads taken out of the list.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DownloadDialog</name>
        <message>
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Captions besides the original</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None; or a language such as de</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before your first download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>YouTube's terms allow you to watch videos on its site and in its apps, and to download them only where YouTube or the owner of the video permits that. StudyDesk does not know what the owners permitted: whether you may download a video is for you to judge. Keep what you download to yourself, for your own study, and support the people who made it. This is said only once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading what is behind this link…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offered: {languages}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page could not be read now: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sizes are about right only.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n video(s)</source>
            <translation>
                <numerusform>%n video</numerusform>
                <numerusform>%n videos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the disk already</source>
            <translation>
                <numerusform>%n on the disk already</numerusform>
                <numerusform>%n on the disk already</numerusform>
            </translation>
        </message>
        <message>
            <source>about {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size}</source>
            <comment>a size in bytes</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{free} are free on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This does not fit: it takes about {size}, and {free} are free on the disk. What does not fit waits in the queue until there is room.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It takes about {size} of the {free} that are free on the disk; {rest} stay free.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The size of %n video(s) is not known yet.</source>
            <translation>
                <numerusform>The size of %n video is not known yet.</numerusform>
                <numerusform>The size of %n videos is not known yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) in the queue</source>
            <translation>
                <numerusform>%n download in the queue</numerusform>
                <numerusform>%n downloads in the queue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Downloads</name>
        <message>
            <source>Queued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Getting captions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Putting sound and picture together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the address of the video had become too old</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the connection broke off or the server did not answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the server asked for a pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the server wants to know that no robot is asking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the page of the video could not be understood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is not offered in a form that can be played here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the video is private now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the video was removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the video is not shown in your country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only members, buyers or adults who are signed in may see it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is protected against copying</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is still being broadcast, or has not begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no video at this address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the disk is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the folder for videos cannot be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sound and picture could not be put together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what arrived was damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the video engine ended unexpectedly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>outside of the hours that you set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not on the network that you set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this network is paid by volume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the disk is nearly full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>another program downloads into the same folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your data could not be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lines}p</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size}/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>less than a minute left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads wait until {time}: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads wait: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading {number} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting until {time}: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not downloaded: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>captions are missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” was not downloaded: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer video engine would likely mend that; see Settings, Video engine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All downloads are done.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DownloadsPage</name>
        <message>
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste a link: a video or a playlist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link of a video or a playlist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download what is behind the link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The videos are elsewhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings of downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is being downloaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Videos on the disk play without a network. Open a topic on the map and choose Download there, or paste a link above. What is queued goes on by itself after a lost network, sleep or a restart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage and video engine</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n to go</source>
            <translation>
                <numerusform>%n to go</numerusform>
                <numerusform>%n to go</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paused</source>
            <translation>
                <numerusform>%n paused</numerusform>
                <numerusform>%n paused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over</source>
            <translation>
                <numerusform>%n over</numerusform>
                <numerusform>%n over</numerusform>
            </translation>
        </message>
        <message>
            <source>{free} free on the disk, about {rest} after these downloads · {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{free} free on the disk · {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder for videos cannot be read: {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the whole link of a video or a playlist; it begins with https://</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where are your videos?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Dropped</name>
        <message>
            <source>A note holds pictures, sounds and text files; this is none: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is too large to be put into a note: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file cannot be read: {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DueDialog</name>
        <message>
            <source>Set the due date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the interval as long, too</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DuplicatesDialog</name>
        <message>
            <source>Find duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field to compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts that stand on several cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>%n times</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) stand on several cards.</source>
            <translation>
                <numerusform>%n text stand on several cards.</numerusform>
                <numerusform>%n texts stand on several cards.</numerusform>
            </translation>
        </message>
        <message>
            <source>No text stands on several cards.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EditorWindow</name>
        <message>
            <source>Card</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Editors</name>
        <message>
            <source>On</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the data folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose: {setting}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EmptyTable</name>
        <message>
            <source>Show all cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card is found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try fewer words, or part of a word. Searches shows what else one can look for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no cards yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark a topic as learning and its cards come by themselves. Or make a card of your own, here or on any page.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EndScreen</name>
        <message>
            <source>Back to the topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back the last answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You press Hard often and Again hardly ever. Hard means that you knew it, with effort, and makes the interval longer. Where you did not know it, press Again.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Your %n minute(s) for today are over</source>
            <translation>
                <numerusform>Your %n minute for today are over</numerusform>
                <numerusform>Your %n minutes for today are over</numerusform>
            </translation>
        </message>
        <message>
            <source>Done for now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next card comes at {time}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them new</source>
            <translation>
                <numerusform>%n of them new</numerusform>
                <numerusform>%n of them new</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was waiting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remembered of what was due: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still waiting: {counts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tomorrow: {due} due and {new} new.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EngineSection</name>
        <message>
            <source>Video engine update yt-dlp version index file built-in previous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What reads the pages of videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sites of videos change; a newer engine mends what stopped working. It is checked and tried before it is used, and the one before is kept. Releases younger than two days wait, unless you want them now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for a newer one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it now already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install a video engine from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the one before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the built-in one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being looked at…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{version}, built in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{version}, installed later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newer: {version}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{version} is out, but younger than two days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the newest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The one that was installed later is not used: {problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the files of a video engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wheels (*.whl)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It will run on this computer. Install it only if you trust where it came from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install this video engine?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>anki.damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>anki.database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>anki.placeholder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>anki.too_large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>anki.too_new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>card.gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>database.locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>disk.full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>download.bad_link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>engine.hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>engine.try_out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fit.not_better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>folder.profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>item.gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>item.long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>list.empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>media.empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>media.large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mirror.profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move.fixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move.nested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note.changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note.gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note.large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note.revision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note.tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note.title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>own.bad_link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>own.no_title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>own.not_own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>path.empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reckon.failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>search.slow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speech.failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speech.missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speech.silent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>study.limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>study.retention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>table.large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>template.name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>topic.gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>video.unknown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExcerptWindow</name>
        <message>
            <source>Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch on from here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file of this video is gone. Look for it under Downloads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This video cannot be played here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExerciseBlock</name>
        <message>
            <source>Done on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day on which the exercise was done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide the steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} · {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExerciseBody</name>
        <message>
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How you know that it works</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It works when:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note: what you built, what you would do otherwise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note on {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You need: {things}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExercisesSection</name>
        <message>
            <source>Practice</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FaultPanel</name>
        <message>
            <source>Switch the graphics chip off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch it again …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in another player</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in the browser</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FieldEdit</name>
        <message>
            <source>This file cannot be read: {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FieldSheet</name>
        <message>
            <source>Choose a picture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{field}: too long to be changed here, it stays as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark words and press {keys}: each gap becomes a card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file cannot be read: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no picture to paste.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draws rectangles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draws ellipses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draws polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hides the area that is asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hides all areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose or paste a picture first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag to hide a part, or press N; arrows move it, Shift and arrows change its size.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also right, one a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language of the code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question above the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Areas</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message numerus="yes">
            <source>%n day(s) with study in the last year, {time} in all.</source>
            <translation>
                <numerusform>%n day with study in the last year, {time} in all.</numerusform>
                <numerusform>%n days with study in the last year, {time} in all.</numerusform>
            </translation>
        </message>
        <message>
            <source>On which days did I study?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click a day to see what you did.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much time did I study?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{total} in all, {mean} a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Not enough data yet: %n answer(s) of cards in review.</source>
            <translation>
                <numerusform>Not enough data yet: %n answer of cards in review.</numerusform>
                <numerusform>Not enough data yet: %n answers of cards in review.</numerusform>
            </translation>
        </message>
        <message>
            <source>You recalled {share} of {n}; you wish for {wish}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many cards did I answer, and how many did I recall?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recalled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wish</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n card(s) due today,</source>
            <translation>
                <numerusform>%n card due today,</numerusform>
                <numerusform>%n cards due today,</numerusform>
            </translation>
        </message>
        <message>
            <source>{n} within {days} days. New cards are not in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many cards will come due?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long until I see a card again?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interval</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Half of your %n learned card(s) come again within {time}.</source>
            <translation>
                <numerusform>Half of your %n learned card come again within {time}.</numerusform>
                <numerusform>Half of your %n learned cards come again within {time}.</numerusform>
            </translation>
        </message>
        <message>
            <source>How long do I remember?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stability</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Half of your %n learned card(s) fall to a recall of 90 % within {time}.</source>
            <translation>
                <numerusform>Half of your %n learned card fall to a recall of 90 % within {time}.</numerusform>
                <numerusform>Half of your %n learned cards fall to a recall of 90 % within {time}.</numerusform>
            </translation>
        </message>
        <message>
            <source>No card was learned yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How hard are my cards?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} are hard for you: 8 or more of 10.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difficulty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difficulty {n} of 10</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Young cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mature cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Easy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which answers did I give?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} of {n} answers were Again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card was answered in this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a topic</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n more topic(s)</source>
            <translation>
                <numerusform>%n more topic</numerusform>
                <numerusform>%n more topics</numerusform>
            </translation>
        </message>
        <message>
            <source>On which topics did I spend my time?</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{time} on %n topic(s), counted by whole weeks.</source>
            <translation>
                <numerusform>{time} on %n topic, counted by whole weeks.</numerusform>
                <numerusform>{time} on %n topics, counted by whole weeks.</numerusform>
            </translation>
        </message>
        <message>
            <source>No time was spent on a topic yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How fast do I get on with the path?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} of lessons a week in the last four weeks;</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n lesson(s) in all.</source>
            <translation>
                <numerusform>%n lesson in all.</numerusform>
                <numerusform>%n lessons in all.</numerusform>
            </translation>
        </message>
        <message>
            <source>Week</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{week}: %n lesson(s)</source>
            <translation>
                <numerusform>{week}: %n lesson</numerusform>
                <numerusform>{week}: %n lessons</numerusform>
            </translation>
        </message>
        <message>
            <source>Length of the lessons done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{a}:00 to {b}:59</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At which hours do I recall best?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time of day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slower than 1.2×</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1.2× to 1.6×</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Faster than 1.6×</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do I recall less of what I watch faster?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed of the video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answered before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do questions before the videos help me?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not enough data: two groups need at least {n} answers each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{best}: {high}; {worst}: {low}. Chance alone hardly explains it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No difference that chance could not explain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (n = {n})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only of this topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what I have watched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of lessons and transcripts, only what you have played.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept searches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None yet. Keep a search to come back to it with one click.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter searches again, F2 renames.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget the chosen search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All topics</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pattern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is a regular expression; \1 in the replacement is its first group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This pattern is not complete: {why}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) replaced</source>
            <translation>
                <numerusform>%n place replaced</numerusform>
                <numerusform>%n places replaced</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBox</name>
        <message>
            <source>Find anything: topics, notes, cards, what was said, commands…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find anything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was found. Try fewer letters, or another word.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Go to a topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to a topic …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FitByItself</name>
        <message>
            <source>Working out how well you know each card…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards follow your own memory better now: fitted to {n} reviews, log loss {before} to {after}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FlagNamesDialog</name>
        <message>
            <source>Name the flags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An empty line keeps the number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag {n} (Alt+{n})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Flags</name>
        <message>
            <source>Flag {n}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Floats</name>
        <message>
            <source>This path has no topics yet. Add one of your own, or add another path in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic passes the filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the filter</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FocusClock</name>
        <message numerus="yes">
            <source>%n minute(s) of study are over. Time for a rest.</source>
            <translation>
                <numerusform>%n minute of study are over. Time for a rest.</numerusform>
                <numerusform>%n minutes of study are over. Time for a rest.</numerusform>
            </translation>
        </message>
        <message>
            <source>The rest is over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Study on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timer stands at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Study: {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest: {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Following</name>
        <message>
            <source>There is no note “{name}” yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ForgettingCurve</name>
        <message>
            <source>How the memory of this card fades</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FoundWords</name>
        <message numerus="yes">
            <source>%n thing(s) cannot be found yet: they are being indexed.</source>
            <translation>
                <numerusform>%n thing cannot be found yet: they are being indexed.</numerusform>
                <numerusform>%n things cannot be found yet: they are being indexed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoalsSection</name>
        <message>
            <source>Afterwards you can</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GraphCard</name>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values as a table: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The values are copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The graph could not be saved to {file}: {reason}. Choose another folder and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The graph is saved: {file}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>Kind of card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also ask the other way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic of the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags, with spaces between</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it comes from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link of the source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A topic of another path</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HearCaptions</name>
        <message>
            <source>This needs the extra package faster-whisper: install studydesk[speech].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of the speech model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The speech model is being loaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing down what is said: {n} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The captions are made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped. The next time it goes on where it was.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HeatMap</name>
        <message>
            <source>Less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>History of the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lapses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difficulty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of 10</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time spent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rating</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InOutSection</name>
        <message>
            <source>Bring in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards of Anki; notes of Obsidian, Joplin or any folder of Markdown; learning paths, drawings, outlines and roadmaps. You see what is inside first, and one undo takes it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>import bring in anki obsidian joplin markdown vault canvas opml roadmap deck path notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anki…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A table…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A learning path…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards for Anki, notes as Markdown, a path to hand on, or everything at once as open files that need no StudyDesk to be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>export take out everything markdown csv json obsidian canvas opml hand on share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>IndexCare</name>
        <message>
            <source>Index of the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything that can be searched stands in an index, which follows what you write by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the index of the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make it anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the index of the search anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rows} entries, {size}, made of {text} of text.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n thing(s) are to be entered yet.</source>
            <translation>
                <numerusform>%n thing are to be entered yet.</numerusform>
                <numerusform>%n things are to be entered yet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Something is missing in it: make it anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The index is being made anew. You can go on; not everything is found meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The index cannot be written now; it is tried again soon.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ItemForm</name>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a card like this already: {places}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insert a picture or sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The card is as it was before.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeepAwake</name>
        <message>
            <source>A video plays</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeptTextsDialog</name>
        <message>
            <source>Texts changed on two computers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The kept text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep as a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each was changed on two computers that had not heard of each other. The later text counts; this is the other one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No text was changed on two computers at a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} (other text)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The other text is a note of its own now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put away.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>Keys of this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any key can be changed in Settings, Keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeysSection</name>
        <message>
            <source>Keys shortcuts change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a command, press Enter, and press the new key. A key that is in use already is refused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key for: {command}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual key for: {command}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} is the key for “{command}” already. Choose another, or change that one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual key for “{command}” now belongs to another command. Change that one first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>Question and answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both ways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text with gaps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture with hidden areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As imported</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Copied with the time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask me</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n question(s) before you watch: guessing first makes the answer stick.</source>
            <translation>
                <numerusform>%n question before you watch: guessing first makes the answer stick.</numerusform>
                <numerusform>%n questions before you watch: guessing first makes the answer stick.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) on what you have seen.</source>
            <translation>
                <numerusform>%n question on what you have seen.</numerusform>
                <numerusform>%n questions on what you have seen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>What the signs mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the disk (half: in part)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comes before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needed for the topic in hand</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LessonList</name>
        <message>
            <source>Space: done or not · Enter: open in the browser · Shift+click: several</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LessonModel</name>
        <message>
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}, at {facts}, {state}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LibrarySection</name>
        <message>
            <source>Videos folder place move library missing size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where your videos are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder with videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the videos…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are elsewhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say where the videos are now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage room size delete keep topic course free up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What takes room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in import videos match files folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in videos that you have already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looks through a folder and guesses which course each file is: by the id in its name, by its title, by its length. You see the guesses first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder with videos to bring in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder is not there. If it is on a drive that can be unplugged, plug it in; if it was moved, say where it is now. Your progress and transcripts are safe.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n video(s)</source>
            <translation>
                <numerusform>%n video</numerusform>
                <numerusform>%n videos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message>
            <source>{size} of unfinished downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where are your videos?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose where the videos shall be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your videos are now in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n old file(s) could not be deleted.</source>
            <translation>
                <numerusform>%n old file could not be deleted.</numerusform>
                <numerusform>%n old files could not be deleted.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not moved: your videos are where they were.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder with videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no videos in this folder.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n video(s) brought in.</source>
            <translation>
                <numerusform>%n video brought in.</numerusform>
                <numerusform>%n videos brought in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be:</source>
            <translation>
                <numerusform>%n could not be:</numerusform>
                <numerusform>%n could not be:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkRow</name>
        <message>
            <source>{title}, opens in the browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done with {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not opened yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened on {day}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LinksSection</name>
        <message>
            <source>Links</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pinned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The bin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a topic</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message>
            <source>The bin is empty. Deleted notes rest here for 30 days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No note is like that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is written yet. Ctrl+N begins a note; N does so while a video plays.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LongWrites</name>
        <message>
            <source>Doing it again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking it back…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>This video is not known here any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer video engine can be had: {version}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken back: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No learning path is installed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path}: {done} of {total} lessons, {topics} of {all_topics} topics done · {left}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The card that you were editing last time is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note that you were writing last time is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is saved · {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Map</name>
        <message>
            <source>{number} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recall {percent}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>watched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no cards yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cards are new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recall {percent}, {seen} of {cards} cards learned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{here} of {total} here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall of its cards (frame: cards learned)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number}%</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no lessons yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{here} of {total} videos on the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>added by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <comment>between parts of a spoken name</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{official} of {total} are in the official playlist</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapActions</name>
        <message>
            <source>It stands beside the topics of the path, and stays when the path is updated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a topic of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Document (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map could not be saved to {file}: {reason}. Choose another folder and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map was saved as {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning path</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapBar</name>
        <message>
            <source>Learning path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show topics by state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show topics by study left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the map shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter topics by words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All states</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unfinished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most {hours} h left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows only topics with courses of the official playlist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Route</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Legend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{text} ({key})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter the topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More for the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter ({count})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapCards</name>
        <message>
            <source>The cards of the topic are in study now.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapDownloads</name>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
        <message>
            <source>All videos of “{title}” are on the disk already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” has no videos to download.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapLens</name>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory to come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the disk</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapNotes</name>
        <message>
            <source>The note is in the bin.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapRecall</name>
        <message>
            <source>Memory</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>In %n day(s)</source>
            <translation>
                <numerusform>In %n day</numerusform>
                <numerusform>In %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MapView</name>
        <message>
            <source>Open the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map of the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrow keys walk, Enter opens a topic. The same content as a list: O for the outline.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MemoryDialog</name>
        <message>
            <source>Memory of the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where misses come from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repair it now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blind spots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall of at least (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for so many days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review these now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of this topic was reviewed yet, so nothing is known of how well you remember it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall {now} today, {later} in 30 days if nothing is reviewed. {seen} of {cards} cards learned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip a week: no card of it falls due until then.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Skip a week: %n card(s) fall due, and about {lost} more would be forgotten. </source>
            <translation>
                <numerusform>Skip a week: %n card fall due, and about {lost} more would be forgotten. </numerusform>
                <numerusform>Skip a week: %n cards fall due, and about {lost} more would be forgotten. </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>To review them takes about %n minute(s).</source>
            <translation>
                <numerusform>To review them takes about %n minute.</numerusform>
                <numerusform>To review them takes about %n minutes.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no learned card to keep yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to do: without any review its recall is still {without} by then.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n review(s)</source>
            <translation>
                <numerusform>%n review</numerusform>
                <numerusform>%n reviews</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s)</source>
            <translation>
                <numerusform>about %n minute</numerusform>
                <numerusform>about %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} now ({minutes}) are the fewest: recall {after} in {days} days instead of {without}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviews now cannot reach it: all {count} ({minutes}) give {after} in {days} days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No more misses in two weeks than wished, or nothing before it has sunk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{missed} of {answered} reviews failed in two weeks. “{cause}”, which comes before it, has sunk to {recall}. Repairing that first may be what helps.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Repair it now ({minutes})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MemorySection</name>
        <message>
            <source>Learns from your own reviews how you forget, so that cards come when you would just still know them. Worth while after some hundred reviews, then once in a few weeks. Nothing is taken over unless it is better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit to my memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optimise FSRS parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far the fitting is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the due days of all cards too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the new parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the usual ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel the fitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Working out how well you know each card…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your cards follow your own memory now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual parameters are in use again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At work…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} reviews: what is in use is as good (log loss {before}). Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} reviews: log loss {before} now, {after} with the new parameters. Less is better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In use: the usual parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In use: your own, of {date}, from {n} reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Simulates the next year with your cards: what each wish costs in minutes a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What remembering costs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>simulator retention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Desired retention to compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far the simulation is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Simulate a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel the simulation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Desired retention: {n} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wish for {n} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At {n} %: {minutes} minutes and {reviews} reviews a day; {cards} cards known after a year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On easy days fewer reviews fall, as far as memory allows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Easy days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>weekday weekend load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Half</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As few as can be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load on: {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would be forgotten, topic by topic, if you did not review for some days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If I pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>skip a week holiday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days of the pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card falls due in these days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{topic}: {due} due, about {n} of them more forgotten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In all: about {n} cards</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the message</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview of the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The arrow keys move the part that the window shows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click or drag to go there</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>Keep this search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the search</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Title of the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This note is too long to be edited here. Its beginning is shown; all of it is kept, and can be exported or edited in the mirror folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This note is in the bin. Restore it to go on writing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Typing …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
        <message>
            <source>Put a picture into the note</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteList</name>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteListModel</name>
        <message>
            <source>pinned</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteMirror</name>
        <message>
            <source>Bringing notes and files into step…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A note was changed here and in the folder. Both are kept: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n file(s) were deleted in the folder. Their notes rest in the bin.</source>
            <translation>
                <numerusform>%n file were deleted in the folder. Their notes rest in the bin.</numerusform>
                <numerusform>%n files were deleted in the folder. Their notes rest in the bin.</numerusform>
            </translation>
        </message>
        <message>
            <source>Most files of your notes are gone from {folder}. No note was deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write all again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotePane</name>
        <message>
            <source>Begin a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no note on this lesson yet. Press N at a second that matters.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotePreview</name>
        <message>
            <source>Play sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview of the note</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteTextEdit</name>
        <message>
            <source>Text of the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write here. Lines like “Question :: Answer” can become cards.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Notes</name>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This link leads to nothing that there is any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the note as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The PDF could not be written: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written: {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesIn</name>
        <message>
            <source>too large, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a link to elsewhere, not followed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no plain file, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its name leads out of the folder; left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there twice; the first is taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>encrypted, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no text, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not in UTF-8; read as Windows wrote it in former times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speaks of something that is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an attachment that would run if it were opened; left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an attachment that could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an attachment of more than 100 MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an empty attachment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has a line of which no card can be made</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesInDialog</name>
        <message>
            <source>Bring notes in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder of Markdown files (an Obsidian vault too), a ZIP of one, or an export of Joplin (.jex). You see what is inside before anything is written. Your files stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folders and the topics to which their notes go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic of the selected folders:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic of the selected folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folders become tags as well</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines that are cards in Obsidian become cards, with their schedules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What could not be carried over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder of notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes (*.zip *.jex *.md *.markdown *.txt);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file of notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the notes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Obsidian vault “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joplin export “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes of StudyDesk, “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Markdown notes, “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other file(s)</source>
            <translation>
                <numerusform>%n other file</numerusform>
                <numerusform>%n other files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of the notes came in before; they are brought up to date and never doubled.</source>
            <translation>
                <numerusform>%n of the notes came in before; they are brought up to date and never doubled.</numerusform>
                <numerusform>%n of the notes came in before; they are brought up to date and never doubled.</numerusform>
            </translation>
        </message>
        <message>
            <source>(not in a folder)</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n line(s) that are cards in Obsidian become cards, with their schedules</source>
            <translation>
                <numerusform>%n line that are cards in Obsidian become cards, with their schedules</numerusform>
                <numerusform>%n lines that are cards in Obsidian become cards, with their schedules</numerusform>
            </translation>
        </message>
        <message>
            <source>Bringing notes in…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n note(s) made</source>
            <translation>
                <numerusform>%n note made</numerusform>
                <numerusform>%n notes made</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n brought up to date</source>
            <translation>
                <numerusform>%n brought up to date</numerusform>
                <numerusform>%n brought up to date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n joined with what you changed</source>
            <translation>
                <numerusform>%n joined with what you changed</numerusform>
                <numerusform>%n joined with what you changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n as they were</source>
            <translation>
                <numerusform>%n as they were</numerusform>
                <numerusform>%n as they were</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left in the bin</source>
            <translation>
                <numerusform>%n left in the bin</numerusform>
                <numerusform>%n left in the bin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) or other media</source>
            <translation>
                <numerusform>%n picture or other media</numerusform>
                <numerusform>%n pictures or other media</numerusform>
            </translation>
        </message>
        <message>
            <source>{title}: both texts are kept</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n file(s) of which no note speaks stay where they are</source>
            <translation>
                <numerusform>%n file of which no note speaks stay where they are</numerusform>
                <numerusform>%n files of which no note speaks stay where they are</numerusform>
            </translation>
        </message>
        <message>
            <source>This was not as it should be:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesMenus</name>
        <message>
            <source>Keep as a template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the templates …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is a template now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete “{title}” for good?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its earlier texts go too. Cards made of it stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Summary: three things I can now do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Error log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List of questions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesModel</name>
        <message numerus="yes">
            <source>%n card(s) lost their line in this note; they are kept.</source>
            <translation>
                <numerusform>%n card lost their line in this note; they are kept.</numerusform>
                <numerusform>%n cards lost their line in this note; they are kept.</numerusform>
            </translation>
        </message>
        <message>
            <source>This note was changed elsewhere while you wrote. Both texts are kept: see the note's past.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesOutDialog</name>
        <message>
            <source>Take notes out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes become Markdown files, in folders by topic, with their pictures beside them. Links between notes go on working; Obsidian opens the folder as a vault.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic: {topic}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes of no topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As a ZIP file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ZIP files (*.zip)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where to write the notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the notes…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n note(s) written to {place}.</source>
            <translation>
                <numerusform>%n note written to {place}.</numerusform>
                <numerusform>%n notes written to {place}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) are missing on the disk.</source>
            <translation>
                <numerusform>%n picture are missing on the disk.</numerusform>
                <numerusform>%n pictures are missing on the disk.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesPage</name>
        <message>
            <source>No note is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one in the list, or begin a new one. Notes can speak of each other, of topics, and of seconds of videos; lines like “Question :: Answer” can become cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is in the bin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is among your notes again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This note is gone for good.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesSection</name>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All notes</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n note(s) on this topic</source>
            <translation>
                <numerusform>%n note on this topic</numerusform>
                <numerusform>%n notes on this topic</numerusform>
            </translation>
        </message>
        <message>
            <source>You wrote no note on this topic yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More for “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take off this topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put into the bin</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Noting</name>
        <message>
            <source>There is no picture to keep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture is in the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no words at this second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words are in the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In my own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are in the note.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OptionRow</name>
        <message>
            <source>✓ Right:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✗ Wrong:</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OrderDialog</name>
        <message>
            <source>Order of new cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the order of the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shuffled</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutlineModel</name>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} left</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutlineView</name>
        <message>
            <source>Outline of the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic matches the filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This path has no topics yet. Ctrl+N adds one of your own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a topic of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stands beside the topics of the path, and stays when the path is updated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OverviewSection</name>
        <message>
            <source>Overview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} of the overview</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OwnWordsDialog</name>
        <message>
            <source>In your own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What did this part say? Two or three sentences from memory are enough.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep in the note</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PastDialog</name>
        <message>
            <source>The past of “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text of that time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show what has changed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This note has no past yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note reads as it did then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before more was written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>written at the same time elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before something was taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as it was brought in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before a change in the mirror folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before links followed a new name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PathIn</name>
        <message>
            <source>A learning path of StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A roadmap of roadmap.sh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A JSON Canvas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An OPML outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A Markdown outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without words, left out: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there twice: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lines without words: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parts of the drawing that are no topics: {what}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PathInDialog</name>
        <message>
            <source>Bring a learning path in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A path of StudyDesk (folder or ZIP), a JSON Canvas, an OPML or Markdown outline, or the JSON file of a roadmap from roadmap.sh. Files are read on this computer; nothing is fetched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A YouTube playlist…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title of the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is inside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder of a learning path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paths (*.studypath *.zip *.canvas *.json *.opml *.xml *.md *.markdown *.txt);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the file of a path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the link of the playlist here, and choose “A learning path of its own” then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the path…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n fault(s): this path cannot be added.</source>
            <translation>
                <numerusform>%n fault: this path cannot be added.</numerusform>
                <numerusform>%n faults: this path cannot be added.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
        <message>
            <source>You have this path: it is brought up to date and your marks are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence: {licence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: {source}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Take over the progress that comes with it: %n mark(s)</source>
            <translation>
                <numerusform>Take over the progress that comes with it: %n mark</numerusform>
                <numerusform>Take over the progress that comes with it: %n marks</numerusform>
            </translation>
        </message>
        <message>
            <source>Not carried over:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adding the path…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{path}” is on the map.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PathModel</name>
        <message numerus="yes">
            <source>%n lesson(s) marked as done</source>
            <translation>
                <numerusform>%n lesson marked as done</numerusform>
                <numerusform>%n lessons marked as done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lesson(s) marked as not done</source>
            <translation>
                <numerusform>%n lesson marked as not done</numerusform>
                <numerusform>%n lessons marked as not done</numerusform>
            </translation>
        </message>
        <message>
            <source>Goal ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goal unticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic “{title}” added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed to “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not started</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}”: {state}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n topic(s): {state}</source>
            <translation>
                <numerusform>%n topic: {state}</numerusform>
                <numerusform>%n topics: {state}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PathOutDialog</name>
        <message>
            <source>Hand a learning path on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The path with the topics, courses and cards that you added. Your progress and your notes stay here, unless you tick them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title of the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In which form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ZIP file, for StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of text files, for StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON Canvas, for Obsidian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OPML outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Markdown outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With the cards that I made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With my progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With my notes on its topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The texts of this path come from roadmap.sh, which does not allow handing them on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where to write the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the path…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The path was written to {place}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PathsSection</name>
        <message>
            <source>Learning path paths installed switch remove shelf</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No learning path is installed. Add one below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {version} · {licence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show on the map: {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the path: {path}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n thing(s) taken out by updates; your marks on them are kept:</source>
            <translation>
                <numerusform>%n thing taken out by updates; your marks on them are kept:</numerusform>
                <numerusform>%n things taken out by updates; your marks on them are kept:</numerusform>
            </translation>
        </message>
        <message>
            <source>“{path}” removed; your marks on it are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a learning path folder zip check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a learning path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A path is a folder of text files, or a ZIP of it. It is checked first; a newer version of a path that you have brings it up to date and keeps all your marks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a learning path from a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a ZIP file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a learning path from a ZIP file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is wrong with the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder of a learning path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the ZIP file of a learning path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ZIP files (*.zip *.studypath)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n fault(s): the path was not added. Nothing was changed.</source>
            <translation>
                <numerusform>%n fault: the path was not added. Nothing was changed.</numerusform>
                <numerusform>%n faults: the path was not added. Nothing was changed.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{path}” is installed and on the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{path}” is now version {version}; your marks are kept.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlanTree</name>
        <message>
            <source>Lessons by day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day and lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} (part {number} of {parts})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lesson} · moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} of lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} of review</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlanView</name>
        <message>
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days of study</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Study on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sooner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forgets where this was moved to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes of study on this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This day: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This day: rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the calendar…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every lesson of the path is done.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n lesson(s) find no place: reviews take all the time, or no day has any. Choose more days here, or more hours a week in the settings.</source>
            <translation>
                <numerusform>%n lesson find no place: reviews take all the time, or no day has any. Choose more days here, or more hours a week in the settings.</numerusform>
                <numerusform>%n lessons find no place: reviews take all the time, or no day has any. Choose more days here, or more hours a week in the settings.</numerusform>
            </translation>
        </message>
        <message>
            <source>With {hours} hours a week the last lesson comes on {date}. A missed day is not owed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least one day of the week is for study.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved to {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved: it comes on {date}, after what it needs and when there is time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the plan for a calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>StudyDesk plan</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n day(s) written for the calendar</source>
            <translation>
                <numerusform>%n day written for the calendar</numerusform>
                <numerusform>%n days written for the calendar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>StudyDesk: %n lesson(s), {time}</source>
            <translation>
                <numerusform>StudyDesk: %n lesson, {time}</numerusform>
                <numerusform>StudyDesk: %n lessons, {time}</numerusform>
            </translation>
        </message>
        <message>
            <source>{time} of review</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PracticeModel</name>
        <message>
            <source>Exercise done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise not done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise dated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link unticked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Next card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card {n} of {all}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProgressRing</name>
        <message>
            <source>{percent} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QueueView</name>
        <message>
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuizDialog</name>
        <message>
            <source>Before the first video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After the last video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} · several answers are right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ Right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✗ Not right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{right} of {count} right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worth another look:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reminder</name>
        <message>
            <source>StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReplaceDialog</name>
        <message>
            <source>Find and replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Capital and small letters must be the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to find is a regular expression</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would change stands here before anything does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is found.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n text(s) would change; these are the first of them:</source>
            <translation>
                <numerusform>%n text would change; these are the first of them:</numerusform>
                <numerusform>%n texts would change; these are the first of them:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) would change:</source>
            <translation>
                <numerusform>%n text would change:</numerusform>
                <numerusform>%n texts would change:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>notes: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cards: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answers to cards: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>topics begun or done: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lessons done: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pictures and sounds: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>places in videos: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to the backup of {time}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is there now is backed up first, so that you can come back to it under Settings, Data. Settings of this computer and videos stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the backup</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n picture(s) and sound(s) come with it.</source>
            <translation>
                <numerusform>%n picture and sound come with it.</numerusform>
                <numerusform>%n pictures and sounds come with it.</numerusform>
            </translation>
        </message>
        <message>
            <source>What you would lose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes that would be lost or get an earlier text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing: all that is there now is in the backup as well.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n note(s) get an earlier text</source>
            <translation>
                <numerusform>%n note get an earlier text</numerusform>
                <numerusform>%n notes get an earlier text</numerusform>
            </translation>
        </message>
        <message>
            <source>Backups (*.db *.zip *.sqlite3);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking into the backup…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rating} (a check)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Easy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>relearning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt; 1 min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} mo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Taken back: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last card is forgotten again and again: it is suspended now. Rewriting it helps most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last card is forgotten again and again: a leech. Rewriting it, or splitting it, helps most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rewrite it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewWords</name>
        <message numerus="yes">
            <source>%n due</source>
            <translation>
                <numerusform>%n due</numerusform>
                <numerusform>%n due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n later today</source>
            <translation>
                <numerusform>%n later today</numerusform>
                <numerusform>%n later today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) due</source>
            <translation>
                <numerusform>%n card due</numerusform>
                <numerusform>%n cards due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RhythmView</name>
        <message>
            <source>Last week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep as a note</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>You have studied on %n day(s) since {date}.</source>
            <translation>
                <numerusform>You have studied on %n day since {date}.</numerusform>
                <numerusform>You have studied on %n days since {date}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) of rest left this week.</source>
            <translation>
                <numerusform>%n day of rest left this week.</numerusform>
                <numerusform>%n days of rest left this week.</numerusform>
            </translation>
        </message>
        <message>
            <source>The days of rest of this week are used.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n day(s) of study, {time} in all.</source>
            <translation>
                <numerusform>%n day of study, {time} in all.</numerusform>
                <numerusform>%n days of study, {time} in all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lesson(s) done, {time} of the path.</source>
            <translation>
                <numerusform>%n lesson done, {time} of the path.</numerusform>
                <numerusform>%n lessons done, {time} of the path.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) answered</source>
            <translation>
                <numerusform>%n card answered</numerusform>
                <numerusform>%n cards answered</numerusform>
            </translation>
        </message>
        <message>
            <source>{answers}, {percent} % of what you knew was still there.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Passed: %n hour(s) of study.</source>
            <translation>
                <numerusform>Passed: %n hour of study.</numerusform>
                <numerusform>Passed: %n hours of study.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Passed: %n lesson(s).</source>
            <translation>
                <numerusform>Passed: %n lesson.</numerusform>
                <numerusform>Passed: %n lessons.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Passed: %n answer(s) to cards.</source>
            <translation>
                <numerusform>Passed: %n answer to cards.</numerusform>
                <numerusform>Passed: %n answers to cards.</numerusform>
            </translation>
        </message>
        <message>
            <source>Week from {date}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchFaults</name>
        <message>
            <source>The search is too long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The search has too many parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are too many parentheses in each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This parenthesis is not closed. Write ) where it ends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This parenthesis closes nothing. Write \) to look for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing stands between the parentheses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This quotation mark is not closed. Write " where it ends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{word}' stands between two things; one of them is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What must not be there stands right after the minus.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing stands between the quotation marks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A name is missing before the colon. Write \: to look for one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something to look for is missing after the colon.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number of days is wanted here, 1 or more, as in added:7.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A rating is 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{word}' is no state. There are new, learn, review, due, suspended, buried, leech, marked and flagged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A flag is a number from 1 to 7; 0 means none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{word}' is no property. There are s (stability), d (difficulty), r (recall), ivl (interval), due, reps, lapses and pos.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A comparison is missing, as in prop:s&gt;30. There are &lt;, &gt;, =, &lt;=, &gt;= and !=.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number is wanted here, as in prop:r&lt;0.9.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers are wanted here, with commas between.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no regular expression.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This regular expression takes too long. Make it simpler.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no regular expression, or it names a missing group.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchLine</name>
        <message>
            <source>Search, as in: topic:redis is:due -tag:easy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What can stand here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words, "a phrase", -without, in:notes, topic:redis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to search for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search everything</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The best %n of more</source>
            <translation>
                <numerusform>The best %n of more</numerusform>
                <numerusform>The best %n of more</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try fewer letters, another word, or fewer filters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What are you looking for?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topics, courses, lessons, notes, cards, tags, and every word that was said in your videos. Quotes keep words together, -word leaves something out, in:notes or topic:redis look there only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The search is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The search is forgotten.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Searches</name>
        <message>
            <source>Due now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suspended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leeches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forgotten today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewed this week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added this week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearly forgotten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename or remove…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stands in the list of searches under this name: {query}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The search is kept.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchesDialog</name>
        <message>
            <source>Kept searches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one to rename or remove it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SeekBar</name>
        <message>
            <source>Place in the video</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Setting</name>
        <message>
            <source>Hours a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many hours a week you want to study.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days of study, other times for single days, and lessons that you moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lessons and videos that are packed for a trip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new day starts at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Study after midnight counts for the day before until this hour.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light or dark colours, or as the system has them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How large text and everything else is drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less motion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing glides or fades, even where the system does not ask for that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The language of the program; courses keep theirs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deutsch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quality of downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines of the picture that are asked for; a video without them comes smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>360 lines, smallest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>480 lines, good for code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>720 lines, sharp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1080 lines, largest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Captions besides the original</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A language such as de or pt-BR, several with commas; empty for none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads at a time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One at a time finishes the first soonest and is kindest to the server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bandwidth limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How fast downloads may be together; 0 means as fast as it goes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From this hour on downloads run; the same hour twice means at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The hour at which downloads rest until the next day; it may be after midnight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only on this network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waits on every other kind of network, where the system tells which one it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wireless (Wi-Fi)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait where traffic costs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads nothing over networks that the system says are paid by volume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave free on the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads wait before the disk has less room than this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Program ffmpeg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts sound and picture together; empty means the one that is found or built in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cookies file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only if you choose one: a file of cookies that is sent to video servers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark advertising in videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks the service SponsorBlock which parts of a YouTube video are advertising.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for newer video engines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks the public index once a day, and installs nothing before you say so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last look for a video engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day on which the index was last asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Terms of videos read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether what must be known before the first download was shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where videos are kept on this computer; empty means inside the data folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a copy once a day when something changed, and keeps the useful old ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second folder for backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup of the day is put there as well, on a stick or in a synced folder; empty means nowhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Detail of the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much is written into the log file, which never leaves this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The learning path that the map shows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First steps done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the steps of the first start were shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folded rail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows only the icons of the pages at the side, without their names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the window was and what each page showed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys that you chose for commands instead of the usual ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not understood: write times like 30s, 10m, 2h. The usual steps are in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A step of a day or more gets in the way of the memory model: leave days to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Desired retention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many of 100 reviews you want to remember; more costs much more time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New cards a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many cards you meet for the first time on one day, over all topics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviews a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many cards you are asked again on one day, over all topics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After so long a review ends for today, and offers to go on; 0 for no end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a new card comes again before it counts as learned: 1m 10m; steps below a day work best.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relearning steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a forgotten card comes again before it goes on: 10m; empty for the next day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card waits longer than this, however well it is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order of reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which cards come first where more are due than you review.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due longest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearly forgotten first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short intervals first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hard ones first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New cards come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where new cards stand among the reviews.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mixed in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After the reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before the reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mix the topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neighbouring cards come from different topics, which is harder and lasts longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep siblings apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another card of the same item waits until the next day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learn ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where nothing else waits, a learning card comes up to so many minutes early.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More than this is not counted for one card: you were away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leech after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A card forgotten so often is marked as a leech: better rewrite it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suspend leeches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes a leech out of study until you have rewritten it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two buttons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only Again and Good: quick, and nothing to ponder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ignore capital letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A typed answer is right whatever its capital letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ignore accents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A typed answer is right without its accents.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ignore spaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A typed answer is right whatever its spaces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ignore punctuation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A typed answer is right without dots, commas and dashes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Even out the days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviews move by a few days to where fewer are due, within what memory allows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Easy days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of a usual load each day of the week may get.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit memory by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When many new reviews are there, learns from them how you forget; only if that explains them better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last fit of memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When memory was fitted last, and to how many reviews.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of the flags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you call the seven flags.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameters of memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was learned from your own reviews about how you forget.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of the last card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the editor begins with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card being written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What stands in the editor of cards and was not added yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop while I write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>N stops the video until you leave the note; Shift+N never does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A time stamp in notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What N writes; {time}, {link}, {words}, {lesson} and {course} are filled in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A picture in notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What S writes; {picture} is the picture of this second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offer questions before and after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before the first video of a topic and after the last; they can be skipped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say it in your own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stops at the end of a part and asks what it said; the answer becomes a note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only when I ask for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After each chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speech model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder (faster-whisper) or file (whisper-cpp) with a model that makes captions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep notes as files too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder of Markdown files is kept in step with the notes, both ways.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where these files are; empty means 'notes' inside the data folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days in a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today says on how many days you have studied; two days of a week may be missed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week that was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today says in a few lines what the week before brought.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Milestones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week that was names round numbers of hours, lessons and reviews.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timer: study</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long a spell of study is when you use the timer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timer: rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long the rest after it is; after four spells it is three times as long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remind me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once a day the desktop says what is due, while StudyDesk is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remind me at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The hour from which the reminder comes, once on each day of study.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last reminder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day of study on which the reminder came last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder that keeps your computers in step; empty means none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How your other computers call this one; empty means the system's name for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for new versions of StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks the page of releases once a day, says if there is a newer one, and downloads nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last look for a new version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day on which the page was last asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Captions on the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what is said, where the video has captions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of captions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How large captions are, beside the picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place of captions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the top they leave free what is written below in a lecture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the bottom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the top</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back when it goes on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A video that is opened again begins so much before the place where it was left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play the next lesson by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a lesson ends the next one begins; otherwise it is offered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the graphics chip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saves power; switch it off where videos stay black or bring the program down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Volume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How loud videos are.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Study</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flashcards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning paths</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Videos on the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Video engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In and out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two computers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No setting is called like that.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidePane</name>
        <message>
            <source>Transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SpokenWords</name>
        <message numerus="yes">
            <source>%n note(s) speak of this</source>
            <translation>
                <numerusform>%n note speak of this</numerusform>
                <numerusform>%n notes speak of this</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartFault</name>
        <message>
            <source>Your data could not be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to the backup of {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open another folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is there now is put aside first, so that nothing is thrown away.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StartScreen</name>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topics with cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Catch up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no cards yet. Mark a topic as learning and its cards come by themselves, a few new ones each day. Or make a card of your own, here or on any page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing waits now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most {new} new cards and {reviews} reviews a day, over all topics.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n minute(s) a day.</source>
            <translation>
                <numerusform>%n minute a day.</numerusform>
                <numerusform>%n minutes a day.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n leech(es)</source>
            <translation>
                <numerusform>%n leech(es)</numerusform>
                <numerusform>%n leech(es)</numerusform>
            </translation>
        </message>
        <message>
            <source>Cards that were forgotten again and again: rewrite or split them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A topic of another path</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatisticsPage</name>
        <message>
            <source>Statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3 months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What your own answers say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shares of cards that you recalled, each with the range in which the true share lies in 95 of 100 cases. Groups that overlap may be alike. Nothing here was an experiment: you chose when and how.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to count yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch a lesson, answer a card or write a note, and this page shows how much, when, and how well it stays. Time counts while something plays or you work; pauses of over two minutes do not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the map</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n answer(s) lie in the future, since a clock was wrong once; no graph counts them.</source>
            <translation>
                <numerusform>%n answer lie in the future, since a clock was wrong once; no graph counts them.</numerusform>
                <numerusform>%n answers lie in the future, since a clock was wrong once; no graph counts them.</numerusform>
            </translation>
        </message>
        <message>
            <source>Your answers are being counted…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting everything anew…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is counted anew.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatisticsWords</name>
        <message>
            <source>{n} thousand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>under 1 min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{h} h {m} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>under 1 day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{a} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{a} to {b} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2 to 3 months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3 to 6 months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>6 to 12 months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 to 2 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2 to 5 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>over 5 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;1 d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} mo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} y</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusChoice</name>
        <message>
            <source>Status of the topic</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Add card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add playlist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring cards back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring notes in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring templates back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bury cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change how a topic is studied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date exercise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find and replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget missing videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import from Anki</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep both texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep videos no longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make cards of a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Optimise memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order new cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put earlier text back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reschedule cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set due date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spread reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suspend cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick exercise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick goal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unbury cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unmark cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpin note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unsuspend cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untick exercise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untick link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual memory parameters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StorageView</name>
        <message>
            <source>No video is on the disk yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Videos by topic and course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic and course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is kept is never offered when room is to be made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep no longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select what is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n video(s) deleted; the disk gets the room back when StudyDesk closes.</source>
            <translation>
                <numerusform>%n video deleted; the disk gets the room back when StudyDesk closes.</numerusform>
                <numerusform>%n videos deleted; the disk gets the room back when StudyDesk closes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TableIn</name>
        <message>
            <source>Tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comma</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Semicolon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Upright line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dash between spaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Markdown table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question and answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both ways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gaps in a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>you have it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no card</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TableInDialog</name>
        <message>
            <source>Bring a table of cards in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One card a line: CSV, a Markdown table, text with tabs, or what Quizlet gives to copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>… or paste the text here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text to take cards from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What separates the columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Separator: guess</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first rows, with what each column is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First row names the columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is HTML</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also what you have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags for all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags for all cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.md);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file with a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From {file} ({encoding})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Becomes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What column {n} is</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s).</source>
            <translation>
                <numerusform>%n row.</numerusform>
                <numerusform>%n rows.</numerusform>
            </translation>
        </message>
        <message>
            <source>Of the first {n}, {new} are new.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What comes after row 200,000 is left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added: {n} card(s).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adding cards…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TableMenus</name>
        <message>
            <source>As at first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flag</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TableWords</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message>
            <source>{n} cards</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message>
            <source>{n} selected</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>This concerns %n card(s).</source>
            <translation>
                <numerusform>This concerns %n card.</numerusform>
                <numerusform>This concerns %n cards.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TagsDialog</name>
        <message>
            <source>Add tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags, with spaces between</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TemplatesDialog</name>
        <message>
            <source>Templates of notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Templates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As they came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brings the four templates of the program back. Yours stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title of the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text of the template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{topic}, {date}, {time} and {title} are filled in; the cursor begins at {cursor}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TimeSlider</name>
        <message>
            <source>The day that the map of memory shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happens until then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If nothing is reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If the plan is followed</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>In %n day(s)</source>
            <translation>
                <numerusform>In %n day</numerusform>
                <numerusform>In %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>{when} (at work …)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes that you have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all the time I need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which lessons come on which day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pack for a trip…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is left to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card is due and no lesson is open. Enjoy the rest, or look ahead on the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin with a topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map shows the whole path. Open its first topic and mark it as learning: its cards come by themselves, and this page shows every day what is next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{topic} · at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About {time} of review</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Due now: %n card(s)</source>
            <translation>
                <numerusform>Due now: %n card</numerusform>
                <numerusform>Due now: %n cards</numerusform>
            </translation>
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>length not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fading: {topic}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{percent} % would be recalled now; %n minute(s) would save it</source>
            <translation>
                <numerusform>{percent} % would be recalled now; %n minute would save it</numerusform>
                <numerusform>{percent} % would be recalled now; %n minutes would save it</numerusform>
            </translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week: {done} of {wish}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every lesson of the path is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the path will be finished is shown once you have done lessons in two of the last four weeks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the pace of the last four weeks the path is finished between {early} and {late}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card is due.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopicDialog</name>
        <message>
            <source>Change the topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of its title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopicLink</name>
        <message>
            <source>{title}, {state}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopicPanel</name>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Courses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This topic has no courses yet. Add one, or a link to anything you want to study here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the shelf</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The path no longer has these. What you did in them is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a course or link …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename this topic …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove this topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download the videos …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No topic chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a topic on the map or in the outline to see it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This path has no topics yet. Add a topic of your own, or another path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a course or link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A video, a playlist, an article: anything with a link. It stays when the path is updated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The title of your own topic, on the map and in the outline.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename this topic</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopicStudyDialog</name>
        <message>
            <source>How to study this topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is not ticked is as for all other topics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Desired retention (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New cards a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviews a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause for so many days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TranscriptPane</name>
        <message>
            <source>Find in the transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place found before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next place found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow the video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language of the transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second language beside it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load captions …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make captions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The transcript is being read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This video has no captions, so there is nothing to read along.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The transcript of a video stands here while you watch it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No second language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{language} (automatic)</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n place(s) found</source>
            <translation>
                <numerusform>%n place found</numerusform>
                <numerusform>%n places found</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Captions of this video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Captions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Transfer</name>
        <message>
            <source>Choose the folder in which the export is to stand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing all your data…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All your data is in {place}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing on the disk: {n} picture(s) or sound(s).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bringing your computers into step…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <source>No sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no sound device. Plug in headphones or switch a speaker on: they are used at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} ×</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Volume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More for this video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes, cards, transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{at} of {length}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TripDialog</name>
        <message>
            <source>Takes the next lessons of your plan, with their captions, until the hours are full. A video that does not fit is left out. When everything is here it is opened once: then you are ready for flight mode.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pack for a trip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choosing what fits…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours of lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gigabytes at the most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> GB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that all of it opens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing fits: give it more space, or there is no open lesson with a video.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n lesson(s), {time}</source>
            <translation>
                <numerusform>%n lesson, {time}</numerusform>
                <numerusform>%n lessons, {time}</numerusform>
            </translation>
        </message>
        <message>
            <source>about {size} to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all of it is on the disk</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>the size of %n video(s) is a guess</source>
            <translation>
                <numerusform>the size of %n video is a guess</numerusform>
                <numerusform>the size of %n videos is a guess</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) come due within a week</source>
            <translation>
                <numerusform>%n card come due within a week</numerusform>
                <numerusform>%n cards come due within a week</numerusform>
            </translation>
        </message>
        <message>
            <source>to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does not fit:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the trip</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TripWatch</name>
        <message numerus="yes">
            <source>Ready for flight mode: %n video(s) and all pictures of due cards open.</source>
            <translation>
                <numerusform>Ready for flight mode: %n video and all pictures of due cards open.</numerusform>
                <numerusform>Ready for flight mode: %n videos and all pictures of due cards open.</numerusform>
            </translation>
        </message>
        <message>
            <source>Unpack</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Not ready for flight mode, %n thing(s) would not open: {some}</source>
            <translation>
                <numerusform>Not ready for flight mode, %n thing would not open: {some}</numerusform>
                <numerusform>Not ready for flight mode, %n things would not open: {some}</numerusform>
            </translation>
        </message>
        <message>
            <source>Look again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VersionWatch</name>
        <message>
            <source>StudyDesk {version} is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open its page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the newest StudyDesk.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VideoView</name>
        <message>
            <source>Video</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VideoWindow</name>
        <message>
            <source>Video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small picture</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WatchFault</name>
        <message>
            <source>The file of this video is gone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was moved or deleted outside of StudyDesk. Fetch it again, or bring it in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be damaged, or still be written. Fetch it again, or try another player.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture of this file cannot be decoded here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch it again as H.264, which plays everywhere, or open it in another player.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is sound, but no picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switching the graphics chip off for videos often helps; so does H.264.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WatchPage</name>
        <message>
            <source>Open a topic on the map and choose Watch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This video is not known here any more.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n lesson(s) done: you watched nearly all of it.</source>
            <translation>
                <numerusform>%n lesson done: you watched nearly all of it.</numerusform>
                <numerusform>%n lessons done: you watched nearly all of it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeekGraph</name>
        <message>
            <source>Time of study on the days of this week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much did I study this week?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The wish is {time} a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} (today)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip this step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Welcome to StudyDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What do you want to learn?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A path puts courses into an order that builds up. You can add more paths later, in Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many hours a week do you have?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A wish, not a duty: it only says when you would be finished. You can change it at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours a week</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The videos of “{path}” take about {hours} hours: %n month(s) at this pace.</source>
            <translation>
                <numerusform>The videos of “{path}” take about {hours} hours: %n month at this pace.</numerusform>
                <numerusform>The videos of “{path}” take about {hours} hours: %n months at this pace.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where shall videos be kept?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is downloaded now. When you download your first course, its videos go here; they can be large, so a disk with room is best. The place can be changed later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder for videos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {at} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not a folder. Choose one, or leave the line empty.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>Size: {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backed up as {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>StudyDesk is made independently and is not affiliated with freeCodeCamp or YouTube. The courses belong to the people who made them: watch them, follow them, and support them where you can.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no account and no telemetry. What you mark, write and learn stays in one folder on this computer, in open formats, and nobody is told. Nothing is downloaded until you ask for it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Not started</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {duration}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of 1 lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total} lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lessons yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{counted}, all watched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{counted}, {left} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} official</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <comment>between two parts of a list</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled. Your data is as it was, and where it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {hours} h left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{h} h {m} min</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WorkBar</name>
        <message>
            <source>How far it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking back what was done so far…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WorkWindow</name>
        <message>
            <source>One moment: your data is being worked on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking back what was done so far…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>YearCurve</name>
        <message>
            <source>Minutes a day for each desired retention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Delegate</name>
        <message>
            <source>Empty</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Segment</name>
        <message>
            <source>{state} (key {key})</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
