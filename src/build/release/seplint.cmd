@echo off
rem Runs the seplint of a release with the Java runtime that the release contains.
setlocal
rem Options of the user's other Java programs, such as agents, for which this runtime lacks modules.
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
set _JAVA_OPTIONS=
"%~dp0..\runtime\bin\java.exe" -XX:TieredStopAtLevel=1 -Dseplint.launcher=true %SEPLINT_JAVA_OPTS% -m io.github.seplint %*
set code=%ERRORLEVEL%
rem Exit codes of seplint start at 64, to distinguish them from those of the JVM.
if %code% geq 64 if %code% leq 67 set /a code-=64 & goto :end
echo seplint: Java ended with exit code %code%>&2
set code=3
:end
exit /b %code%
