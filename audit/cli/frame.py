"""click in two languages: words of help and of usage errors come from the catalogue, commands are lazy."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from audit.cli.streams import any_streams
from audit.language import LANGUAGES, catalogue, current, text, use

USAGE = 2
SYSTEM = 3


class _Formatter(click.HelpFormatter):
    """click's headings in the language of this run."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or text("help.usage"))

    def write_heading(self, heading: str) -> None:
        super().write_heading(text(f"help.{heading.split()[-1].lower()}"))


class _Context(click.Context):
    formatter_class = _Formatter


class Option(click.Option):
    """An option whose help is ``option.<name>`` of the catalogue, or ``option.of.<command>.<name>``."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """click's, with the help from the catalogue and *default* in its language."""
        own = catalogue(current())["option"]["of"].get(ctx.command.name, {})
        self.help = own.get(self.name) or text(f"option.{self.name}")
        record = super().get_help_record(ctx)
        if record is None:
            return None
        return record[0], record[1].replace("[default: ", f"[{text('help.default')}: ")


class Given(click.Path):
    """A path as given. An empty one is a mistake (``"$FOLDER"``, unset) and never stands for this folder."""

    def __init__(self, *, words: bool = False) -> None:
        super().__init__(path_type=None if words else Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """A Path, or the words as given. Raises click.BadParameter for an empty one."""
        if value == "":
            self.fail(text("usage.empty-path"), param, ctx)
        return super().convert(value, param, ctx)


class Command(click.Command):
    """A command whose help is ``command.<name>.help`` of the catalogue."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """click's, with its help from the catalogue."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = text("option.help")
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """click's, with *OPTIONS* in the language of the run."""
        return [text("help.options-mark"), *super().collect_usage_pieces(ctx)[1:]]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """click's, with the help from the catalogue."""
        self.help = text(f"command.{self.name}.help")
        super().format_help_text(ctx, formatter)


class Group(Command, click.Group):
    """A group of such commands."""

    def get_short_help(self, name: str) -> str:
        """The line of a command in the list of commands, from the catalogue."""
        return text(f"command.{name}.short")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """click's, with *OPTIONS* and *COMMAND* in the language of the run."""
        return [text("help.options-mark"), text("help.command-mark")]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """click's; where there is no such command, the nearest is named."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = _near(get_close_matches(args[0], self.list_commands(ctx)))
            raise click.UsageError(text("usage.no-such-command", name=args[0]) + near, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, each with its line from the catalogue."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.get_short_help(name)) for name in self.list_commands(ctx)])


class Program(Group):
    """The program: imports a command's module when it is called, and words all errors itself."""

    def __init__(self, name: str, modules: dict[str, str], **attributes: Any) -> None:
        super().__init__(
            name, no_args_is_help=False, invoke_without_command=True, callback=_help_alone, **attributes
        )
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order in which they were given."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; its module is imported only now."""
        if cmd_name not in self._modules:
            return None
        command: click.Command = importlib.import_module(self._modules[cmd_name]).command
        return command

    def main(self, args: Sequence[str] | None = None, *unused: Any, **extra: Any) -> Any:
        """Run, and exit with the codes of the contract. Never a traceback for wrong usage. Without ``args``
        this process is the program's own, as ``click.get_current_context().find_root().obj`` tells."""
        words = list(sys.argv[1:] if args is None else args)
        any_streams()
        use(_language_of(words))
        try:
            code = super().main(words, prog_name="cermat", standalone_mode=False, obj=args is None)
        except click.ClickException as error:
            click.echo(usage_message(error), err=True)
            code = USAGE
        except (click.Abort, KeyboardInterrupt):
            click.echo(text("usage.stopped"), err=True)
            code = 130
        except BrokenPipeError:
            code = output_given_up()
        except OSError as error:
            code = _system_trouble(error)
        sys.exit(_flushed(code if isinstance(code, int) else 0))


@click.pass_context
def _help_alone(ctx: click.Context) -> None:
    """``cermat`` without a command."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _flushed(code: int) -> int:
    """``code``, or that of an output that could not be written to its end."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        output_given_up()
    except OSError as error:
        return _system_trouble(error)
    return code


def _system_trouble(error: OSError) -> int:
    """A full disk, a folder that is gone: the system's words, and no output that would fail again at exit."""
    output_given_up()
    named = f"{error.filename}: " if error.filename else ""
    with contextlib.suppress(OSError):
        click.echo(text("usage.system", why=f"{named}{error.strerror or type(error).__name__}"), err=True)
    return SYSTEM


def output_given_up() -> int:
    """The reader of our output went away (``cermat rules | head``), or it takes nothing any more."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    return 0


def _language_of(words: Sequence[str]) -> Any:
    """The language asked for anywhere on the line; needed before click reads it, for its errors."""
    for index, word in enumerate(words):
        value = word.partition("=")[2] if word.startswith("--lang=") else None
        if word == "--lang" and index + 1 < len(words):
            value = words[index + 1]
        if value in LANGUAGES:
            return value
    return "id"


def usage_message(error: click.ClickException) -> str:
    """What is wrong with the command line, and where help is."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "cermat"
    return f"{_wrong(error)}\n{text('usage.help', command=path)}"


def _wrong(error: click.ClickException) -> str:
    kind = type(error).__name__
    near = _near(getattr(error, "possibilities", None))
    if kind == "NoSuchOption":
        return text("usage.no-such-option", name=getattr(error, "option_name", "?")) + near
    if isinstance(error, click.MissingParameter):
        return text("usage.missing", name=_hint(error))
    if isinstance(error, click.BadParameter):
        return text("usage.bad-value", name=_hint(error), why=_why(error))
    if isinstance(error, click.BadOptionUsage):
        return text("usage.option-without-value", name=error.option_name)
    if current() == "id" and isinstance(error, click.UsageError) and "unexpected" in error.message:
        return text("usage.too-many", words=error.message.rpartition("(")[2].rstrip(")."))
    return text("usage.error", why=error.format_message())


def _near(names: Sequence[str] | None) -> str:
    return text("usage.near", names=", ".join(names)) if names else ""


def _hint(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "?")
    return (
        error.param.opts[0]
        if isinstance(error.param, click.Option)
        else str(error.param.metavar or error.param.name)
    )


def _why(error: click.BadParameter) -> str:
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        return text("usage.choices", choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.types.IntParamType | click.IntRange):
        return text("usage.whole-number")
    return error.message


def option(*names: str, **attributes: Any) -> Callable[[Any], Any]:
    """``click.option`` with its help in the catalogue."""
    return click.option(*names, cls=Option, **attributes)


def define(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """A command that takes ``--lang`` besides its own options."""

    def decorate(function: Callable[..., Any]) -> click.Command:
        made = click.command(name, cls=Command)(function)
        made.params.append(language_option())
        return made

    return decorate


def _set_language(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if value is not None:
        use(value)


def language_option() -> click.Option:
    """``--lang``: sets the language before anything is printed."""
    return Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, callback=_set_language)


def version_option() -> click.Option:
    """``--version``: prints the version and ends."""

    def show(ctx: click.Context, param: click.Parameter, value: bool) -> None:
        if value:
            from importlib.metadata import version

            click.echo(f"cermat {version('cermat')}")
            ctx.exit()

    return Option(["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show)


def say_json(words: str) -> None:
    """JSON (or SARIF, XML, CSV) on standard output: UTF-8, whatever the terminal's encoding is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(words.encode())
    sys.stdout.flush()


def fail(key: str, **facts: Any) -> click.UsageError:
    """A usage error in the words of the catalogue."""
    return click.UsageError(text(key, **facts), ctx=click.get_current_context(silent=True))
