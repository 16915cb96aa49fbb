Attribute VB_Name = "RibbonCreatorsheet"
Option Explicit
' What the ribbon calls. Each button's id says what Python is to do; Help and Settings need no Python.

Private ribbon As IRibbonUI

Public Sub CsLoaded(loaded As IRibbonUI)
    Set ribbon = loaded
End Sub

' Buttons that work on a workbook are grey while none is open.
Public Sub CsEnabled(control As IRibbonControl, ByRef enabled As Variant)
    enabled = Not ActiveWorkbook Is Nothing
End Sub

Public Sub CsRefresh()
    If Not ribbon Is Nothing Then ribbon.Invalidate
End Sub

Public Sub CsRun(control As IRibbonControl)
    Select Case control.ID
        Case "csHelp"
            CsHelp
        Case "csSettings"
            CsSettings
        Case Else
            CsDo control.ID
    End Select
End Sub

' Excel's own Undo leads here after a button was used.
Public Sub CsUndo()
    CsDo "csUndo"
End Sub

' xlwings speaks to Python through a workbook, so one is lent while none is open.
Private Sub CsDo(ByVal button As String)
    Dim lent As Workbook
    On Error GoTo failed
    If ActiveWorkbook Is Nothing Then Set lent = Workbooks.Add
    #If Mac Then
        If Not CsFitForShell(ActiveWorkbook.FullName) Then
            MsgBox "The name of this workbook or of its folder holds one of the signs $ ` "" \ |, which a Mac would take" & _
                " for a command. Rename it, then press the button again.", vbExclamation, "CreatorSheet"
            Exit Sub
        End If
    #End If
    Application.StatusBar = "CreatorSheet is at work."
    RunPython "import creatorsheet.macros; creatorsheet.macros.run('" & button & "')"
    #If Mac Then
        ' Python is still at work there; xlwings cleans up when it ends.
    #Else
        Application.StatusBar = False
        If Not lent Is Nothing Then lent.Close False
    #End If
    Exit Sub
failed:
    Application.StatusBar = False
    MsgBox "Excel did not reach Python, so nothing was done." & vbNewLine & vbNewLine & _
        Err.Description & vbNewLine & vbNewLine & _
        "Open a command window and run: creatorsheet addin doctor", vbExclamation, "CreatorSheet"
End Sub

' xlwings hands a workbook's name to a shell on macOS, in quotation marks that these signs get out of.
Public Function CsFitForShell(ByVal path As String) As Boolean
    Dim at As Long
    CsFitForShell = True
    For at = 1 To Len(path)
        If InStr("$`""\|", Mid(path, at, 1)) > 0 Then CsFitForShell = False
    Next at
End Function

' Help is a sheet of the add-in: it opens without Python, without a network, and as a copy anyone may write on.
Private Sub CsHelp()
    ThisWorkbook.Worksheets("Help").Copy
    ActiveWorkbook.Saved = True
End Sub

Private Sub CsSettings()
    On Error GoTo missing
    ActiveWorkbook.Worksheets("Settings").Activate
    Exit Sub
missing:
    MsgBox "This workbook has no tab Settings. Open a campaign workbook, or make one with New workbook.", _
        vbInformation, "CreatorSheet"
End Sub
