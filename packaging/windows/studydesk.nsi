; The installer for Windows: for one person, without an administrator. Compiled by makensis, on Windows or on Linux, through
;   python3 dev.py package --target nsis
; which says VERSION (1.2.3), NUMBERS (1.2.3.0), SOURCE (the frozen folder), OUTPUT, ICON, LICENCE, SIZE (KiB), SIDE (a picture;
; may be missing), SIGN (a command that signs a file; may be missing) and STUB: amd64-unicode where this makensis can, else x86-unicode. Windows runs both alike, Wine without its
; part for 32 bit only the first.
;
; Of the folder it installs to it removes only what it put there: the two programs, their modules, itself and _internal. What lies beside
; them (the profile of a portable copy) stays, and so does the learner's data in %LOCALAPPDATA%\StudyDesk.
; An upgrade takes all parts of the old version aside, lays the new ones and only then deletes the old: nothing stale stays
; behind, and where it fails (a full disk) the old version is put back.
; It ends with 0; 1 if it was cancelled; 2 if the program runs, the folder cannot be changed or the disk is full; 3 if a newer
; version is here; 4 if Windows is too old. `/S` asks nothing, `/D=FOLDER` (last, without quotes) chooses the folder.
; Tried by tests/tooling/test_installer.py, under Wine.

Unicode true
Target ${STUB}
ManifestSupportedOS all
ManifestDPIAware true
ManifestLongPathAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetOverwrite on
AllowSkipFiles off

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh

!define PROGRAM "StudyDesk"
!define RUNNER "StudyDesk.exe"
!define COMMAND "StudyDesk.com"
!define MODULES "StudyDesk.pkg"
!define PARTS "_internal"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define OWN_KEY "Software\${PROGRAM}"
!define BEFORE "_before"
!define PACKAGE_KIND "${PROGRAM}.AnkiPackage"
!define PATH_KIND "${PROGRAM}.Path"

Name "${PROGRAM}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${PROGRAM}"
InstallDirRegKey HKCU "${OWN_KEY}" "Folder"
BrandingText "${PROGRAM} ${VERSION}"
Var begun
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${PROGRAM}"
VIAddVersionKey "FileDescription" "Installs ${PROGRAM}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The makers of ${PROGRAM}, under the MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
  !finalize '${SIGN} "%1"' = 0
!endif
!ifdef SIDE
  !define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!endif
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${RUNNER}"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE AFolderOfItsOwn
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DATA_STAYS)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString TOO_OLD ${LANG_ENGLISH} "${PROGRAM} needs Windows 10 (version 1809) or newer, 64 bit."
LangString TOO_OLD ${LANG_GERMAN} "${PROGRAM} braucht Windows 10 (Version 1809) oder neuer, 64 Bit."
LangString NEWER_HERE ${LANG_ENGLISH} "${PROGRAM} $R0 is installed, which is newer than ${VERSION}. An older version cannot read what a newer one has written. Install ${VERSION} all the same?"
LangString NEWER_HERE ${LANG_GERMAN} "${PROGRAM} $R0 ist installiert, und das ist neuer als ${VERSION}. Eine ältere Version kann nicht lesen, was eine neuere geschrieben hat. ${VERSION} trotzdem installieren?"
LangString RUNS ${LANG_ENGLISH} "${PROGRAM} is running, or its folder cannot be changed. Close it and try again. Nothing was changed so far."
LangString RUNS ${LANG_GERMAN} "${PROGRAM} läuft noch, oder sein Ordner lässt sich nicht ändern. Schließe es und versuche es noch einmal. Bisher wurde nichts geändert."
LangString HALF ${LANG_ENGLISH} "Not every file could be written. Is the disk full? What was installed before has been put back."
LangString HALF ${LANG_GERMAN} "Nicht jede Datei ließ sich schreiben. Ist die Platte voll? Was vorher installiert war, ist wieder da."
LangString DATA_STAYS ${LANG_ENGLISH} "${PROGRAM} will be removed. What you have learned, your notes and your videos stay, in $LOCALAPPDATA\${PROGRAM}: delete that folder yourself if you do not want it any more."
LangString DATA_STAYS ${LANG_GERMAN} "${PROGRAM} wird entfernt. Was du gelernt hast, deine Notizen und deine Videos bleiben in $LOCALAPPDATA\${PROGRAM}: Lösche den Ordner selbst, wenn du ihn nicht mehr willst."
LangString ANKI_PACKAGE ${LANG_ENGLISH} "Flashcards (Anki package)"
LangString ANKI_PACKAGE ${LANG_GERMAN} "Lernkarten (Anki-Paket)"
LangString PATH_FILE ${LANG_ENGLISH} "Learning path"
LangString PATH_FILE ${LANG_GERMAN} "Lernpfad"
LangString ABOUT ${LANG_ENGLISH} "Learn back end development offline: map, videos, notes and flashcards"
LangString ABOUT ${LANG_GERMAN} "Back-End-Entwicklung ohne Netz lernen: Karte, Videos, Notizen und Lernkarten"

; A file that a running program was started from cannot be opened for writing; $R9 is 1 then.
!macro SEES_WHETHER_IT_RUNS ONE
  ${If} ${FileExists} "$INSTDIR\${ONE}"
    ClearErrors
    FileOpen $R8 "$INSTDIR\${ONE}" a
    ${If} ${Errors}
      StrCpy $R9 1
    ${Else}
      FileClose $R8
    ${EndIf}
  ${EndIf}
!macroend

; Takes the parts aside, which works only if nobody uses them: either all of them can be replaced, or nothing is touched.
!macro PUTS_ASIDE WHOSE
Function ${WHOSE}PutAside
  again:
  StrCpy $R9 0
  !insertmacro SEES_WHETHER_IT_RUNS "${RUNNER}"
  !insertmacro SEES_WHETHER_IT_RUNS "${COMMAND}"
  ${If} $R9 == 0
    Call ${WHOSE}PutBack ; of an upgrade that the power ended
    RMDir /r "$INSTDIR\${BEFORE}"
    ${If} ${FileExists} "$INSTDIR\${PARTS}\*.*"
      CreateDirectory "$INSTDIR\${BEFORE}"
      ClearErrors
      Rename "$INSTDIR\${PARTS}" "$INSTDIR\${BEFORE}\${PARTS}"
      ${If} ${Errors}
        RMDir "$INSTDIR\${BEFORE}"
        StrCpy $R9 1
      ${Else}
        Rename "$INSTDIR\${COMMAND}" "$INSTDIR\${BEFORE}\${COMMAND}"
        Rename "$INSTDIR\${MODULES}" "$INSTDIR\${BEFORE}\${MODULES}"
        Rename "$INSTDIR\${RUNNER}" "$INSTDIR\${BEFORE}\${RUNNER}"
      ${EndIf}
    ${EndIf}
  ${EndIf}
  ${If} $R9 == 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; Lays what was taken aside where it was. The program lies there exactly as long as it is whole and is needed.
Function ${WHOSE}PutBack
  ${If} ${FileExists} "$INSTDIR\${BEFORE}\${RUNNER}"
    RMDir /r "$INSTDIR\${PARTS}"
    Delete "$INSTDIR\${COMMAND}"
    Delete "$INSTDIR\${MODULES}"
    Delete "$INSTDIR\${RUNNER}"
    Rename "$INSTDIR\${BEFORE}\${PARTS}" "$INSTDIR\${PARTS}"
    Rename "$INSTDIR\${BEFORE}\${COMMAND}" "$INSTDIR\${COMMAND}"
    Rename "$INSTDIR\${BEFORE}\${MODULES}" "$INSTDIR\${MODULES}"
    Rename "$INSTDIR\${BEFORE}\${RUNNER}" "$INSTDIR\${RUNNER}"
    RMDir "$INSTDIR\${BEFORE}"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro PUTS_ASIDE ""
!insertmacro PUTS_ASIDE "un."

; NSIS ends a section at the first file that cannot be written.
Function .onInstFailed
  ${If} $begun == 1
    SetOutPath "$TEMP" ; nobody may stand in a folder that is to go
    ${If} ${FileExists} "$INSTDIR\${BEFORE}\${RUNNER}"
      Call PutBack
    ${Else}
      RMDir /r "$INSTDIR\${PARTS}"
      Delete "$INSTDIR\${COMMAND}"
      Delete "$INSTDIR\${MODULES}"
      Delete "$INSTDIR\${RUNNER}"
      RMDir "$INSTDIR"
    ${EndIf}
    MessageBox MB_OK|MB_ICONSTOP "$(HALF)" /SD IDOK
    SetErrorLevel 2
  ${EndIf}
FunctionEnd

Function .onInit
  SetShellVarContext current
  ${IfNot} ${AtLeastWin10}
    Goto too_old
  ${EndIf}
  ${IfNot} ${AtLeastBuild} 17763
    too_old:
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  ReadRegStr $R0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 == 1
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(NEWER_HERE)" /SD IDNO IDYES go_on
      SetErrorLevel 3
      Quit
      go_on:
    ${EndIf}
  ${EndIf}
  ${If} ${Silent}
    Call AFolderOfItsOwn
  ${EndIf}
FunctionEnd

; A folder that holds other things gets a folder within it: the uninstaller must never stand among them.
Function AFolderOfItsOwn
  ${DirState} "$INSTDIR" $R0
  ${If} $R0 == 1
  ${AndIfNot} ${FileExists} "$INSTDIR\${RUNNER}"
    StrCpy $INSTDIR "$INSTDIR\${PROGRAM}"
  ${EndIf}
FunctionEnd

Section
  Call PutAside
  SetOutPath "$INSTDIR"
  StrCpy $begun 1
  File "${SOURCE}/${RUNNER}"
  File "${SOURCE}/${COMMAND}"
  File "${SOURCE}/${MODULES}"
  File /r "${SOURCE}/${PARTS}"
  StrCpy $begun 0
  Delete "$INSTDIR\${BEFORE}\${RUNNER}"
  RMDir /r "$INSTDIR\${BEFORE}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${PROGRAM}.lnk" "$INSTDIR\${RUNNER}" "" "$INSTDIR\${RUNNER}" 0 SW_SHOWNORMAL "" "$(ABOUT)"

  WriteRegStr HKCU "${OWN_KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${RUNNER},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}

  ; StudyDesk offers itself for these files and takes them from nobody: who has Anki keeps opening them with it.
  WriteRegStr HKCU "Software\Classes\${PACKAGE_KIND}" "" "$(ANKI_PACKAGE)"
  WriteRegStr HKCU "Software\Classes\${PACKAGE_KIND}\DefaultIcon" "" "$INSTDIR\${RUNNER},0"
  WriteRegStr HKCU "Software\Classes\${PACKAGE_KIND}\shell\open\command" "" '"$INSTDIR\${RUNNER}" "%1"'
  WriteRegStr HKCU "Software\Classes\.apkg\OpenWithProgids" "${PACKAGE_KIND}" ""
  WriteRegStr HKCU "Software\Classes\.colpkg\OpenWithProgids" "${PACKAGE_KIND}" ""
  WriteRegStr HKCU "Software\Classes\${PATH_KIND}" "" "$(PATH_FILE)"
  WriteRegStr HKCU "Software\Classes\${PATH_KIND}\DefaultIcon" "" "$INSTDIR\${RUNNER},0"
  WriteRegStr HKCU "Software\Classes\${PATH_KIND}\shell\open\command" "" '"$INSTDIR\${RUNNER}" "%1"'
  WriteRegStr HKCU "Software\Classes\.studypath" "" "${PATH_KIND}" ; its own: nobody else has this ending
  WriteRegStr HKCU "Software\Classes\.studypath\OpenWithProgids" "${PATH_KIND}" ""
  WriteRegStr HKCU "${OWN_KEY}\Capabilities" "ApplicationName" "${PROGRAM}"
  WriteRegStr HKCU "${OWN_KEY}\Capabilities" "ApplicationDescription" "$(ABOUT)"
  WriteRegStr HKCU "${OWN_KEY}\Capabilities\FileAssociations" ".apkg" "${PACKAGE_KIND}"
  WriteRegStr HKCU "${OWN_KEY}\Capabilities\FileAssociations" ".colpkg" "${PACKAGE_KIND}"
  WriteRegStr HKCU "${OWN_KEY}\Capabilities\FileAssociations" ".studypath" "${PATH_KIND}"
  WriteRegStr HKCU "Software\RegisteredApplications" "${PROGRAM}" "${OWN_KEY}\Capabilities"
  ${RefreshShellIcons}
SectionEnd

Function un.onInit
  SetShellVarContext current
FunctionEnd

Section "Uninstall"
  Call un.PutAside
  Delete "$INSTDIR\${RUNNER}"
  Delete "$INSTDIR\${COMMAND}"
  Delete "$INSTDIR\${MODULES}"
  Delete "$INSTDIR\${BEFORE}\${RUNNER}"
  RMDir /r "$INSTDIR\${BEFORE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing else is in it
  Delete "$SMPROGRAMS\${PROGRAM}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  DeleteRegKey HKCU "Software\Classes\${PACKAGE_KIND}"
  DeleteRegKey HKCU "Software\Classes\${PATH_KIND}"
  ReadRegStr $R0 HKCU "Software\Classes\.studypath" ""
  ${If} $R0 == "${PATH_KIND}"
    DeleteRegKey HKCU "Software\Classes\.studypath"
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.apkg\OpenWithProgids" "${PACKAGE_KIND}"
  DeleteRegValue HKCU "Software\Classes\.colpkg\OpenWithProgids" "${PACKAGE_KIND}"
  DeleteRegValue HKCU "Software\RegisteredApplications" "${PROGRAM}"
  ${un.RefreshShellIcons}
SectionEnd
