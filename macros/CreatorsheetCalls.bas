Attribute VB_Name = "CreatorsheetCalls"
Option Explicit
Option Private Module
' What the cell functions share: values go to Python, not ranges; texts of errors come back as errors.

Private python As Object
Private notBefore As Date

' The answer of a function in Python. Where Python is not reached the cell shows #NAME?, as without the add-in.
Public Function CsAsk(ByVal subject As String, ByVal key As String, ByVal given As Variant) As Variant
    #If Mac Then
        CsAsk = CVErr(xlErrName)
    #Else
        Dim known As Boolean
        known = Not python Is Nothing
        On Error GoTo failed
again:
        If python Is Nothing Then Set python = CsPython
        ' In brackets they go by value, as in the wrappers that xlwings writes. Without workbook and caller, which no
        ' function needs, Python asks nothing back from Excel.
        CsAsk = CsShown(python.CallUDF((subject), (key), (given)))
        Exit Function
failed:
        Set python = Nothing
        If known Then
            ' It may have been stopped since the last call.
            known = False
            Resume again
        End If
        CsAsk = CVErr(xlErrName)
    #End If
End Function

' Python, started where it does not run. xlwings waits a minute for one that does not answer, so a failure holds for
' five from its end on, or a sheet full of functions would stand still for hours.
Private Function CsPython() As Object
    If Now < notBefore Then Err.Raise vbObjectError + 513, , "Python was not reached a moment ago."
    On Error GoTo failed
    Set CsPython = XLPy
    Exit Function
failed:
    notBefore = Now + TimeSerial(0, 5, 0)
    Err.Raise Err.Number, , Err.Description
End Function

' What a function was given: a value as it is, or what is in a cell or a range.
Public Function CsValue(ByVal given As Variant) As Variant
    If IsObject(given) Then
        CsValue = CsHeld(given)
    Else
        CsValue = given
    End If
End Function

' Numbers and days as numbers, nothing cut or rounded. A range of several parts is no argument.
Private Function CsHeld(ByVal given As Range) As Variant
    If given.Areas.Count > 1 Then
        CsHeld = CVErr(xlErrValue)
    Else
        CsHeld = CsUsed(given).Value2
    End If
End Function

' The range, ended where the used part of its sheet ends if it goes on to the sheet's last row or column.
Private Function CsUsed(ByVal given As Range) As Range
    Dim used As Range
    Dim sheet As Worksheet
    Dim high As Long
    Dim wide As Long
    Set sheet = given.Worksheet
    high = given.Rows.Count
    wide = given.Columns.Count
    If given.Row + high - 1 = sheet.Rows.Count Then
        Set used = sheet.UsedRange
        high = CsAtLeastOne(used.Row + used.Rows.Count - given.Row)
    End If
    If given.Column + wide - 1 = sheet.Columns.Count Then
        Set used = sheet.UsedRange
        wide = CsAtLeastOne(used.Column + used.Columns.Count - given.Column)
    End If
    Set CsUsed = given.Resize(high, wide)
End Function

Private Function CsAtLeastOne(ByVal size As Long) As Long
    CsAtLeastOne = size
    If size < 1 Then CsAtLeastOne = 1
End Function

' An answer as cells show it: one value, a row (of one dimension), or rows.
Public Function CsShown(ByVal answer As Variant) As Variant
    Dim i As Long
    Dim j As Long
    If Not IsArray(answer) Then
        CsShown = CsCell(answer)
        Exit Function
    End If
    If CsIsRow(answer) Then
        For i = LBound(answer) To UBound(answer)
            answer(i) = CsCell(answer(i))
        Next i
    Else
        For i = LBound(answer, 1) To UBound(answer, 1)
            For j = LBound(answer, 2) To UBound(answer, 2)
                answer(i, j) = CsCell(answer(i, j))
            Next j
        Next i
    End If
    CsShown = answer
End Function

Private Function CsIsRow(ByRef answer As Variant) As Boolean
    Dim last As Long
    On Error GoTo oneDimension
    last = UBound(answer, 2)
    Exit Function
oneDimension:
    CsIsRow = True
End Function

' A value, or the error that its text names.
Public Function CsCell(ByVal text As Variant) As Variant
    CsCell = text
    If VarType(text) <> vbString Then Exit Function
    Select Case text
        Case "#NULL!"
            CsCell = CVErr(xlErrNull)
        Case "#DIV/0!"
            CsCell = CVErr(xlErrDiv0)
        Case "#VALUE!"
            CsCell = CVErr(xlErrValue)
        Case "#REF!"
            CsCell = CVErr(xlErrRef)
        Case "#NAME?"
            CsCell = CVErr(xlErrName)
        Case "#NUM!"
            CsCell = CVErr(xlErrNum)
        Case "#N/A"
            CsCell = CVErr(xlErrNA)
    End Select
End Function
