"""Between Excel and Python: installing the add-in, and each link that can be broken."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

XLWINGS_IS_MISSING = Problem(
    code="CS-E20",
    severity=Severity.ERROR,
    title="xlwings is missing",
    fact="This Python has no xlwings, which connects it to Excel.",
    remedy="Run: {python} -m pip install xlwings, then creatorsheet addin install.",
    when="Installing or serving the add-in, and the doctor: no xlwings is installed for the Python that runs the command.",
)
ADDIN_IS_HELD_BY_EXCEL = Problem(
    code="CS-E21",
    severity=Severity.ERROR,
    title="Add-in is held by Excel",
    fact="{file} is open in Excel and stays as it is.",
    remedy="Close all windows of Excel (if a process EXCEL.EXE stays in the Task Manager, end it there), then run the command again.",
    when="On Windows: install or uninstall cannot replace or remove the add-in because a running Excel holds it. macOS lets it be replaced; Excel takes the new one when it starts again.",
)
ADDIN_COULD_NOT_BE_WRITTEN = Problem(
    code="CS-E22",
    severity=Severity.ERROR,
    title="Part of the add-in could not be written",
    fact="{file} could not be written or removed: {reason}.",
    remedy="{way}, then run the command again; what was done before is not done twice.",
    when="install, uninstall or serve meets a folder it may not write to, a full disk, or a folder in place of a file.",
)
PYTHON_OF_THE_STORE = Problem(
    code="CS-E23",
    severity=Severity.ERROR,
    title="Python of the Microsoft Store",
    fact="This Python ({python}) is packed by the Microsoft Store, and Excel cannot reach programs packed so.",
    remedy="Install Python from python.org, install creatorsheet with it as you did here, and run creatorsheet addin install from there.",
    when="On Windows: the Python that runs the command, its environment, or the Python its environment was made with lies in a folder WindowsApps.",
)
EXCEL_CANNOT_START_THIS_PATH = Problem(
    code="CS-E24",
    severity=Severity.ERROR,
    title="Excel cannot start Python at this path",
    fact="Excel could not start {path}: {reason}.",
    remedy="Make an environment in a folder of plain letters (python -m venv {example}), install creatorsheet in it, and run creatorsheet addin install from there.",
    when="The path of Python would not arrive in Excel as it is. On Windows settings are read in the PC's own character set, and % stands for a variable; conda activates no environment whose path has a space. On macOS the path goes through a shell without quotation marks: letters, digits and / . _ + @ - pass.",
)
CONDA_IS_NOT_FOUND = Problem(
    code="CS-E25",
    severity=Severity.ERROR,
    title="Conda is not found",
    fact="{environment} is an environment of conda and has to be activated, and where conda itself lies is not known here.",
    remedy="Open the Anaconda Prompt, activate the environment, and run creatorsheet addin install there.",
    when="On Windows: addin install runs in an environment of conda, and CONDA_EXE, which activating sets, is missing.",
)
CHANGED_SINCE_INSTALLED = Problem(
    code="CS-E26",
    severity=Severity.WARNING,
    title="Changed since it was installed",
    fact="{file} is not as install wrote it and was left.",
    remedy="Delete it by hand if nothing in it is yours.",
    when="uninstall finds a file of the add-in with another content than any that install wrote there.",
)
RECORD_CANNOT_BE_READ = Problem(
    code="CS-E27",
    severity=Severity.ERROR,
    title="Record of the installation cannot be read",
    fact="{file}, which tells what install wrote, cannot be read; nothing was removed.",
    remedy="Run creatorsheet addin install, which writes it anew, then creatorsheet addin uninstall.",
    when="The list that install keeps beside the settings is damaged. install replaces it.",
)
EXCEL_IS_NOT_HERE = Problem(
    code="CS-E30",
    severity=Severity.ERROR,
    title="Excel is not here",
    fact="No Excel for the desktop was found on this computer.",
    remedy="Install Excel for the desktop (Microsoft 365, or Office 2016 and newer); Excel in the browser opens the workbook and its CS. formulas, and no add-ins of this kind.",
    when="On Windows no program is registered as excel.exe; on macOS there is no Microsoft Excel in the Applications folder of the computer or of the user.",
)
EXCEL_OF_THE_STORE = Problem(
    code="CS-E31",
    severity=Severity.ERROR,
    title="Excel of the Microsoft Store",
    fact="Excel ({path}) is packed by the Microsoft Store; programs packed so cannot reach Python.",
    remedy="Uninstall Office in Windows Settings > Apps, and install it again from office.com with the same account.",
    when="On Windows: the registered excel.exe lies in a folder WindowsApps, as on some PCs that came with Office.",
)
PYTHON_IS_IN_THE_CLOUD_FOLDER = Problem(
    code="CS-E32",
    severity=Severity.ERROR,
    title="Python lies in OneDrive",
    fact="{python} lies in the OneDrive folder {folder}, which takes files away from this disk and puts other versions in place.",
    remedy="Make an environment outside of it (python -m venv {example}), install creatorsheet in it, and run creatorsheet addin install from there.",
    when="On Windows: the Python that Excel is to start lies in a folder named by the variables OneDrive, OneDriveConsumer or OneDriveCommercial; on macOS, under Library/CloudStorage.",
)
PACKAGE_IS_MISSING = Problem(
    code="CS-E33",
    severity=Severity.ERROR,
    title="A package that xlwings needs is missing",
    fact="xlwings is installed, and {package}, by which it speaks with Excel, cannot be loaded.",
    remedy="Run: {python} -m pip install --force-reinstall {package}.",
    when="pywin32 (Windows) or appscript (macOS) is not installed or fails to load in the Python that runs the command.",
)
LIBRARY_LIES_ELSEWHERE = Problem(
    code="CS-E34",
    severity=Severity.ERROR,
    title="Library for Excel lies elsewhere",
    fact="{library}, which Excel loads from the folder of Python, is neither in {folder} nor in the folder above it.",
    remedy="Make an environment (python -m venv {example}), install creatorsheet in it, and run creatorsheet addin install from there.",
    when="On Windows: xlwings was installed without its library, or for this user alone (pip install --user), which puts the library into another folder. The library for 32-bit Excel has 32 in its name, the one for 64-bit Excel 64; the bits of Python do not matter.",
)
LIBRARY_WAS_TAKEN_AWAY = Problem(
    code="CS-E35",
    severity=Severity.ERROR,
    title="Library for Excel was taken away",
    fact="{library} was installed with xlwings and is gone; virus scanners are known to take it.",
    remedy="Look into the scanner's list of quarantined files, restore {library} and allow it; or ask IT to, where the scanner is theirs.",
    when="On Windows: the installed xlwings lists its library at that place, and the file is not there.",
)
SCRIPT_IS_MISSING = Problem(
    code="CS-E36",
    severity=Severity.ERROR,
    title="Script that starts Python is missing",
    fact="{file}, by which Excel starts Python on macOS, is not there or not the one of this xlwings.",
    remedy="Run: creatorsheet addin install.",
    when="On macOS: the script in the user's Application Scripts folder is missing, or differs from that of the installed xlwings.",
)
ADDIN_IS_NOT_INSTALLED = Problem(
    code="CS-E37",
    severity=Severity.ERROR,
    title="Add-in is not installed",
    fact="There is no {file}.",
    remedy="Run: creatorsheet addin install, then start Excel again.",
    when="The folder that Excel opens at its start holds no add-in of ours.",
)
ADDIN_IS_ANOTHER_VERSION = Problem(
    code="CS-E38",
    severity=Severity.ERROR,
    title="Add-in is of another version",
    fact="{file} does not fit {versions}, which are installed here{made}.",
    remedy="Close Excel and run: creatorsheet addin install.",
    when="The add-in in its place differs from what would be built now, byte by byte: creatorsheet or xlwings was updated since, or somebody changed the file. An add-in works with exactly the xlwings it was built from.",
)
EXCEL_SWITCHED_THE_ADDIN_OFF = Problem(
    code="CS-E39",
    severity=Severity.ERROR,
    title="Excel switched the add-in off",
    fact="Excel closed badly with the add-in open once and has not opened it since.",
    remedy="In Excel: File > Options > Add-ins, Manage: Disabled Items, Go, choose creatorsheet, Enable; then start Excel again.",
    when="On Windows: the add-in stands in Excel's list of disabled items.",
)
ADDIN_IS_BLOCKED = Problem(
    code="CS-E40",
    severity=Severity.ERROR,
    title="Add-in is marked as downloaded",
    fact="{file} carries the mark of a file from the internet, and Excel may block its macros.",
    remedy="Close Excel and run: creatorsheet addin install, which writes it anew without the mark.",
    when="On Windows: the add-in came by download or mail and was put in its place by hand (its Zone.Identifier says zone 3 or 4).",
)
START_FOLDER_IS_NOT_TRUSTED = Problem(
    code="CS-E41",
    severity=Severity.ERROR,
    title="Start folder is not trusted",
    fact="All trusted locations of Excel are switched off, so the macros of the add-in in {folder} may not run.",
    remedy="In Excel: File > Options > Trust Center > Trust Center Settings > Trusted Locations, take the tick from Disable all Trusted Locations; where that is greyed, ask IT for {folder} as a trusted location.",
    when="On Windows: AllLocationsDisabled is 1 in the policies or in the user's own settings of Excel. Where trusted locations count, the settings for macros (VBAWarnings) and for files from the internet do not touch the add-in.",
)
MACROS_ARE_OFF = Problem(
    code="CS-E42",
    severity=Severity.ERROR,
    title="Macros are off by policy",
    fact="A policy switches VBA off in all of Office, so no add-in of this kind can run.",
    remedy="Ask IT to allow VBA for Excel; the CS. formulas of the workbook and the command line work without it.",
    when="On Windows: the policy Disable VBA for Office applications (vbaoff) is 1 for the user or the computer.",
)
CONFIGURATION_IS_MISSING = Problem(
    code="CS-E43",
    severity=Severity.ERROR,
    title="Add-in does not know where Python is",
    fact="There is no {file}, or it names no Python.",
    remedy="Run: creatorsheet addin install.",
    when="The user's settings file names neither an interpreter nor an environment of conda. Without it Excel would start any Python it finds.",
)
SETTING_IS_EMPTY = Problem(
    code="CS-E44",
    severity=Severity.ERROR,
    title="A setting is empty",
    fact="{file} has the line {key} without a value; Excel takes the empty value and looks no further.",
    remedy="Delete that line in {file}.",
    when="INTERPRETER_WIN (INTERPRETER_MAC), USE UDF SERVER or DEBUG UDFS is present and empty in the user's settings file.",
)
PYTHON_IS_GONE = Problem(
    code="CS-E45",
    severity=Severity.ERROR,
    title="Python of the add-in is gone",
    fact="{file} names {python}, which is not there.",
    remedy="Run creatorsheet addin install with the Python that Excel is to use.",
    when="The interpreter in the settings does not exist: its environment was deleted, moved or renamed, or Python was updated to another folder.",
)
PYTHON_IS_ANOTHER = Problem(
    code="CS-E46",
    severity=Severity.WARNING,
    title="Add-in uses another Python",
    fact="{file} names {python}, and this is {this}; what was looked at here need not hold there.",
    remedy="Run creatorsheet addin install to use this Python, or run creatorsheet addin doctor with that one.",
    when="The interpreter in the settings exists and is another one than that which runs the doctor.",
)
CHILD_PROCESSES_ARE_BLOCKED = Problem(
    code="CS-E47",
    severity=Severity.ERROR,
    title="Excel may not start Python",
    fact="A rule of Microsoft Defender forbids Office to start other programs, and Python is one.",
    remedy="Run creatorsheet addin serve and leave its window open while you work in Excel.",
    when="On Windows: the rule Block all Office applications from creating child processes (d4f940ab-401b-4efc-aadc-ad5f3c50688a) blocks or warns, by policy or setting, and addin serve is not running. Other virus scanners may do the same unseen.",
)
NOBODY_SERVES = Problem(
    code="CS-E48",
    severity=Severity.ERROR,
    title="Excel waits for addin serve",
    fact="{file} tells Excel to wait for creatorsheet addin serve, and it is not running.",
    remedy="Run creatorsheet addin serve, or creatorsheet addin install to let Excel start Python itself again.",
    when="DEBUG UDFS is on in the settings, and no addin serve holds its lock: it was ended without being able to put the setting back, or somebody set it by hand.",
)
PYTHON_DOES_NOT_ANSWER = Problem(
    code="CS-E49",
    severity=Severity.ERROR,
    title="Python does not answer",
    fact="{python} was started and failed to load the functions: {reason}.",
    remedy="Install creatorsheet there once more: {typed} -m pip install --force-reinstall, followed by what you gave pip the first time.",
    when="Started as Excel would, in a folder of its own, the interpreter cannot load the cell functions and the buttons.",
)
PYTHON_IS_TOO_SLOW = Problem(
    code="CS-E50",
    severity=Severity.ERROR,
    title="Python takes too long to start",
    fact="{python} had not loaded the functions after {seconds} seconds; Excel would have given up.",
    remedy="Ask for {folder} to be left out of virus scans, or make the environment on a disk of this computer.",
    when="The same start does not end within the time limit, as happens when a virus scanner reads every file or Python lies on a network drive.",
)
WORKBOOKS_IN_THE_CLOUD = Problem(
    code="CS-E51",
    severity=Severity.ERROR,
    title="Workbooks in OneDrive would stop Python",
    fact="{file} lets Python look beside the workbook (ADD_WORKBOOK_TO_PYTHONPATH is {value}), and a workbook in OneDrive has a web address instead of a folder.",
    remedy="Run: creatorsheet addin install, which sets it to False.",
    when="ADD_WORKBOOK_TO_PYTHONPATH is missing or not False in the settings that count.",
)
FOLDER_IS_WRITE_PROTECTED = Problem(
    code="CS-E52",
    severity=Severity.WARNING,
    title="Folder may not be written to",
    fact="Nothing can be saved in {folder}.",
    remedy="Keep workbooks in a folder of yours, such as Documents, and run the doctor there.",
    when="The folder that the doctor runs in cannot be written to; the buttons keep a copy and a journal beside the workbook.",
)
NO_EXCEL_ON_THIS_SYSTEM = Problem(
    code="CS-E53",
    severity=Severity.ERROR,
    title="No Excel for this system",
    fact="{command} needs Excel on {where}, and this computer runs {system}.",
    remedy="{way}.",
    when="install and uninstall need Windows or macOS, serve needs Windows. Elsewhere the doctor looks at what does not need Excel.",
)
ANOTHER_WINDOW_SERVES = Problem(
    code="CS-E54",
    severity=Severity.ERROR,
    title="Another window serves already",
    fact="creatorsheet addin serve is already running in another window.",
    remedy="Use that window, or close it and run the command again.",
    when="A second addin serve is started while the first holds its lock.",
)
