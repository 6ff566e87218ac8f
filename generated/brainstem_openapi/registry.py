# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""What the client knows of the API: its models, portals and operators."""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple


class Relation(NamedTuple):
    """What a field of ids points to; ``via`` is the field of the target that points back."""

    model: str
    many: bool
    via: str | None


class Field(NamedTuple):
    """One field of a model: its type and limits as the server applies them to a write."""

    name: str
    type: str
    format: str | None = None
    required: bool = False
    nullable: bool = False
    read_only: bool = False
    write_only: bool = False
    create_only: bool = False
    choices: tuple[str, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    default: Any = None
    unique: str | None = None
    relation: Relation | None = None
    html: bool = False
    description: str = ""


class Operation(NamedTuple):
    """One operation: its address, its portals, and the generated module that builds its request."""

    verb: str
    method: str
    path: str
    portals: tuple[str, ...]
    operation_id: str
    module: str


class Model(NamedTuple):
    """One model: its names, operations and fields."""

    name: str
    app: str
    schema: str
    singular: str
    plural: str
    id_type: str
    description: str
    operations: dict[str, Operation]
    actions: dict[str, Operation]
    links: dict[str, Operation]
    fields: dict[str, Field]
    approval: bool
    rules: tuple[str, ...]


class ModelType(str, Enum):
    """The models, as an alternative to their names."""

    behavior = "behavior"
    breeding = "breeding"
    cohort = "cohort"
    collection = "collection"
    dataacquisition = "dataacquisition"
    datastorage = "datastorage"
    group = "group"
    manipulation = "manipulation"
    procedure = "procedure"
    project = "project"
    projectgroupmembershipinvitation = "projectgroupmembershipinvitation"
    projectmembershipinvitation = "projectmembershipinvitation"
    session = "session"
    species = "species"
    strain = "strain"
    subject = "subject"
    subjectlog = "subjectlog"
    user = "user"


class PortalType(str, Enum):
    """The portals, as an alternative to their names."""

    public = "public"
    private = "private"
    super = "super"


SPEC_VERSION = "1.0.0"

PORTALS = ("public", "private", "super")

OPERATORS = (
    "eq",
    "in",
    "range",
    "isnull",
    "gt",
    "gte",
    "lt",
    "lte",
    "contains",
    "icontains",
    "iexact",
    "startswith",
    "istartswith",
    "endswith",
    "iendswith",
    "regex",
    "year",
    "month",
    "day",
    "week_day",
)

MODELS: dict[str, Model] = {
    "behavior": Model(
        "behavior",
        "modules",
        "Behavior",
        "behavior",
        "behaviors",
        "uuid",
        "What subjects did in a session, in which setup and by which assay. It ties subjects to sessions.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/modules/behavior/",
                ("public", "private"),
                "behavior_list",
                "modules_behavior.behavior_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/modules/behavior/",
                ("private",),
                "behavior_create",
                "modules_behavior.behavior_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/modules/behavior/{id}/",
                ("public", "private"),
                "behavior_get",
                "modules_behavior.behavior_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/modules/behavior/{id}/",
                ("private",),
                "behavior_update",
                "modules_behavior.behavior_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/modules/behavior/{id}/",
                ("private",),
                "behavior_replace",
                "modules_behavior.behavior_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/modules/behavior/{id}/",
                ("private",),
                "behavior_delete",
                "modules_behavior.behavior_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "session": Field(
                "session",
                "string",
                format="uuid",
                required=True,
                relation=Relation("session", False, None),
                description="Session it happened in",
            ),
            "subjects": Field(
                "subjects",
                "array",
                required=True,
                relation=Relation("subject", True, None),
                description="Subjects that took part",
            ),
            "setup": Field(
                "setup",
                "string",
                format="uuid",
                required=True,
                relation=Relation("setup", False, None),
                description="Setup it happened in",
            ),
            "behavioralassay": Field(
                "behavioralassay",
                "string",
                format="uuid",
                required=True,
                relation=Relation("behavioralassay", False, None),
                description="Assay that was followed",
            ),
            "notes": Field("notes", "string", max_length=500, description="Notes"),
            "order": Field("order", "integer", minimum=0, description="Place among the behaviors of the session"),
        },
        False,
        (
            "Setup and assay have the same setup type.",
            "Setup and assay belong to a group that shares one of the session's projects.",
        ),
    ),
    "breeding": Model(
        "breeding",
        "stem",
        "Breeding",
        "breeding",
        "breedings",
        "uuid",
        "The pairing of two subjects and the litter that came of it.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/stem/breeding/",
                ("public", "private"),
                "breeding_list",
                "stem_breeding.breeding_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/stem/breeding/",
                ("private",),
                "breeding_create",
                "stem_breeding.breeding_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/stem/breeding/{id}/",
                ("public", "private"),
                "breeding_get",
                "stem_breeding.breeding_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/stem/breeding/{id}/",
                ("private",),
                "breeding_update",
                "stem_breeding.breeding_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/stem/breeding/{id}/",
                ("private",),
                "breeding_replace",
                "stem_breeding.breeding_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/stem/breeding/{id}/",
                ("private",),
                "breeding_delete",
                "stem_breeding.breeding_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=100, unique="project", required=True, description="Name of the breeding"
            ),
            "project": Field(
                "project",
                "string",
                format="uuid",
                required=True,
                relation=Relation("project", False, None),
                description="Project the breeding belongs to",
            ),
            "mother": Field(
                "mother",
                "string",
                format="uuid",
                required=True,
                relation=Relation("subject", False, None),
                description="Dam",
            ),
            "father": Field(
                "father",
                "string",
                format="uuid",
                required=True,
                relation=Relation("subject", False, None),
                description="Sire",
            ),
            "description": Field(
                "description", "string", html=True, description="Anything worth knowing about the pairing"
            ),
            "tags": Field("tags", "array", description="Tag names"),
            "birth_date": Field(
                "birth_date", "string", format="date", nullable=True, description="Day the litter was born"
            ),
            "start_date": Field("start_date", "string", format="date", nullable=True, description="Day of the pairing"),
            "end_date": Field("end_date", "string", format="date", nullable=True, description="Day of the separation"),
            "weaning_date": Field(
                "weaning_date", "string", format="date", nullable=True, description="Day of the weaning"
            ),
            "litter_size": Field("litter_size", "integer", minimum=1, nullable=True, description="Number of pups"),
            "expected_genotype": Field(
                "expected_genotype", "string", max_length=100, description="Genotype the litter should have"
            ),
        },
        False,
        (
            "Mother and father must belong to the project of the breeding.",
            "The mother is female, the father is male, and they are not the same subject.",
        ),
    ),
    "cohort": Model(
        "cohort",
        "stem",
        "Cohort",
        "cohort",
        "cohorts",
        "uuid",
        "A group of subjects that are studied alike.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/stem/cohort/",
                ("public", "private"),
                "cohort_list",
                "stem_cohort.cohort_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/stem/cohort/",
                ("private",),
                "cohort_create",
                "stem_cohort.cohort_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/stem/cohort/{id}/",
                ("public", "private"),
                "cohort_get",
                "stem_cohort.cohort_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/stem/cohort/{id}/",
                ("private",),
                "cohort_update",
                "stem_cohort.cohort_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/stem/cohort/{id}/",
                ("private",),
                "cohort_replace",
                "stem_cohort.cohort_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/stem/cohort/{id}/",
                ("private",),
                "cohort_delete",
                "stem_cohort.cohort_delete",
            ),
        },
        {},
        {
            "subjects": Operation(
                "subjects",
                "GET",
                "/api/{portal}/stem/cohort/{id}/subjects/",
                ("public", "private"),
                "cohort_subjects",
                "stem_cohort.cohort_subjects",
            )
        },
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=100, unique="project", required=True, description="Name of the cohort"
            ),
            "description": Field("description", "string", html=True, description="What the subjects have in common"),
            "project": Field(
                "project",
                "string",
                format="uuid",
                required=True,
                relation=Relation("project", False, None),
                description="Project the cohort belongs to",
            ),
            "subjects": Field(
                "subjects", "array", relation=Relation("subject", True, None), description="Members of the cohort"
            ),
            "tags": Field("tags", "array", description="Tag names"),
            "links": Field(
                "links",
                "object",
                read_only=True,
                description="Addresses of relations, relative to the record; those without a record may be left out",
            ),
        },
        False,
        ("Every subject must belong to the project of the cohort.",),
    ),
    "collection": Model(
        "collection",
        "stem",
        "Collection",
        "collection",
        "collections",
        "uuid",
        "Sessions of one project that belong together, in any way that suits the lab.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/stem/collection/",
                ("public", "private"),
                "collection_list",
                "stem_collection.collection_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/stem/collection/",
                ("private",),
                "collection_create",
                "stem_collection.collection_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/stem/collection/{id}/",
                ("public", "private"),
                "collection_get",
                "stem_collection.collection_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/stem/collection/{id}/",
                ("private",),
                "collection_update",
                "stem_collection.collection_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/stem/collection/{id}/",
                ("private",),
                "collection_replace",
                "stem_collection.collection_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/stem/collection/{id}/",
                ("private",),
                "collection_delete",
                "stem_collection.collection_delete",
            ),
        },
        {},
        {
            "sessions": Operation(
                "sessions",
                "GET",
                "/api/{portal}/stem/collection/{id}/sessions/",
                ("public", "private"),
                "collection_sessions",
                "stem_collection.collection_sessions",
            )
        },
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=100, unique="project", required=True, description="Name of the collection"
            ),
            "description": Field("description", "string", html=True, description="What the sessions have in common"),
            "project": Field(
                "project",
                "string",
                format="uuid",
                required=True,
                relation=Relation("project", False, None),
                description="Project the collection belongs to",
            ),
            "sessions": Field(
                "sessions", "array", relation=Relation("session", True, None), description="Members of the collection"
            ),
            "tags": Field("tags", "array", description="Tag names"),
            "links": Field(
                "links",
                "object",
                read_only=True,
                description="Addresses of relations, relative to the record; those without a record may be left out",
            ),
        },
        False,
        ("Every session must belong to the project of the collection.",),
    ),
    "dataacquisition": Model(
        "dataacquisition",
        "modules",
        "DataAcquisition",
        "data_acquisition",
        "data_acquisitions",
        "uuid",
        "One stream of data recorded in a session, with what it was recorded by.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/modules/dataacquisition/",
                ("public", "private"),
                "dataacquisition_list",
                "modules_dataacquisition.dataacquisition_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/modules/dataacquisition/",
                ("private",),
                "dataacquisition_create",
                "modules_dataacquisition.dataacquisition_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/modules/dataacquisition/{id}/",
                ("public", "private"),
                "dataacquisition_get",
                "modules_dataacquisition.dataacquisition_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/modules/dataacquisition/{id}/",
                ("private",),
                "dataacquisition_update",
                "modules_dataacquisition.dataacquisition_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/modules/dataacquisition/{id}/",
                ("private",),
                "dataacquisition_replace",
                "modules_dataacquisition.dataacquisition_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/modules/dataacquisition/{id}/",
                ("private",),
                "dataacquisition_delete",
                "modules_dataacquisition.dataacquisition_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "type": Field(
                "type",
                "string",
                required=True,
                choices=(
                    "Audio",
                    "BehavioralTracking",
                    "ComputedTomography",
                    "ConfocalMicroscopy",
                    "Electroencephalography",
                    "Electroneurogram",
                    "ExtracellularEphys",
                    "FiberPhotometry",
                    "FunctionalMagneticResonanceImaging",
                    "FunctionalUltrasoundImaging",
                    "GeneralTimeSeries",
                    "IntracellularEphys",
                    "LightFieldMicroscopy",
                    "MagneticResonanceImaging",
                    "Magnetoencephalography",
                    "Miniscope",
                    "OpticalCoherenceTomography",
                    "PositronEmissionTomography",
                    "SinglePhotonEmissionComputedTomography",
                    "SinglePhotonMicroscopy",
                    "ThreePhotonMicroscopy",
                    "TwoPhotonMicroscopy",
                    "VideoTracking",
                ),
                description="Kind of recording; it decides what details hold",
            ),
            "notes": Field("notes", "string", max_length=500, description="Notes"),
            "session": Field(
                "session",
                "string",
                format="uuid",
                required=True,
                relation=Relation("session", False, None),
                description="Session it was recorded in",
            ),
            "procedures": Field(
                "procedures",
                "array",
                relation=Relation("procedure", True, None),
                description="Procedures that made the recording possible",
            ),
            "equipment": Field(
                "equipment",
                "array",
                relation=Relation("equipment", True, None),
                description="Equipment that recorded it",
            ),
            "details": Field("details", "object", description="What belongs to the type"),
            "type_schema_version": Field(
                "type_schema_version",
                "string",
                read_only=True,
                description="Version of the schema that details were checked with",
            ),
            "image": Field(
                "image", "string", read_only=True, description="Address of a picture; it cannot be sent through the API"
            ),
            "order": Field("order", "integer", minimum=0, description="Place among the acquisitions of the session"),
        },
        False,
        (
            "Details must match the schema that the type names.",
            "It cannot be deleted while an epoch of its session refers to it.",
            "An acquisition stands in one epoch at the most.",
        ),
    ),
    "datastorage": Model(
        "datastorage",
        "personal_attributes",
        "DataStorage",
        "datastorage",
        "datastorages",
        "uuid",
        "A place where recordings are kept, how its folders are ordered, and the ways to reach it.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/personal_attributes/datastorage/",
                ("public", "private"),
                "datastorage_list",
                "personal_attributes_datastorage.datastorage_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/personal_attributes/datastorage/",
                ("private",),
                "datastorage_create",
                "personal_attributes_datastorage.datastorage_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/personal_attributes/datastorage/{id}/",
                ("public", "private"),
                "datastorage_get",
                "personal_attributes_datastorage.datastorage_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/personal_attributes/datastorage/{id}/",
                ("private",),
                "datastorage_update",
                "personal_attributes_datastorage.datastorage_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/personal_attributes/datastorage/{id}/",
                ("private",),
                "datastorage_replace",
                "personal_attributes_datastorage.datastorage_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/personal_attributes/datastorage/{id}/",
                ("private",),
                "datastorage_delete",
                "personal_attributes_datastorage.datastorage_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=100, unique="platform", required=True, description="Name of the storage"
            ),
            "location": Field("location", "string", max_length=100, description="Where it stands"),
            "description": Field("description", "string", max_length=500, html=True, description="What is kept there"),
            "is_public": Field("is_public", "boolean", default=False, description="Whether anyone may see it"),
            "data_organization": Field(
                "data_organization", "array", description="Levels of the folders, outermost first"
            ),
            "data_protocols": Field("data_protocols", "array", description="Ways to reach the data"),
        },
        False,
        ("Groups and members of a data storage are managed on the website alone.", "Only owners may change is_public."),
    ),
    "group": Model(
        "group",
        "users",
        "Group",
        "group",
        "groups",
        "integer",
        "Users who share data storages, setups and other property of a lab. Every user of the platform sees it.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/users/group/",
                ("public", "private"),
                "group_list",
                "users_group.group_list",
            ),
            "create": Operation(
                "create", "POST", "/api/{portal}/users/group/", ("private",), "group_create", "users_group.group_create"
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/users/group/{id}/",
                ("public", "private"),
                "group_get",
                "users_group.group_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/users/group/{id}/",
                ("private",),
                "group_update",
                "users_group.group_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/users/group/{id}/",
                ("private",),
                "group_replace",
                "users_group.group_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/users/group/{id}/",
                ("private",),
                "group_delete",
                "users_group.group_delete",
            ),
        },
        {
            "join": Operation(
                "join",
                "GET",
                "/api/{portal}/users/group/{id}/join/",
                ("private",),
                "group_join",
                "users_group.group_join",
            ),
            "leave": Operation(
                "leave",
                "GET",
                "/api/{portal}/users/group/{id}/leave/",
                ("private",),
                "group_leave",
                "users_group.group_leave",
            ),
        },
        {},
        {
            "id": Field("id", "integer", read_only=True, description="Id of the record"),
            "name": Field("name", "string", required=True, description="Name of the group"),
            "users": Field("users", "object", description="Members by e-mail address"),
        },
        False,
        (
            "The creator becomes owner and only member; members that are added later are invited.",
            "Managers add and remove members; owners rename the group and set roles.",
            "Flags that are left out of a member count as false.",
        ),
    ),
    "manipulation": Model(
        "manipulation",
        "modules",
        "Manipulation",
        "manipulation",
        "manipulations",
        "uuid",
        "What was done to subjects during a session, such as a stimulation or an injection.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/modules/manipulation/",
                ("public", "private"),
                "manipulation_list",
                "modules_manipulation.manipulation_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/modules/manipulation/",
                ("private",),
                "manipulation_create",
                "modules_manipulation.manipulation_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/modules/manipulation/{id}/",
                ("public", "private"),
                "manipulation_get",
                "modules_manipulation.manipulation_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/modules/manipulation/{id}/",
                ("private",),
                "manipulation_update",
                "modules_manipulation.manipulation_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/modules/manipulation/{id}/",
                ("private",),
                "manipulation_replace",
                "modules_manipulation.manipulation_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/modules/manipulation/{id}/",
                ("private",),
                "manipulation_delete",
                "modules_manipulation.manipulation_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "type": Field(
                "type",
                "string",
                required=True,
                choices=(
                    "AuditoryStimulation",
                    "DeepBrainStimulation",
                    "ElectricalStimulation",
                    "ElectromagneticFieldStimulation",
                    "LiquidPerturbation",
                    "Microperfusion",
                    "MultisensoryStimulation",
                    "OdorStimulation",
                    "OptogeneticStimulation",
                    "PharmacologicalInhalation",
                    "PharmacologicalInjection",
                    "PharmacologicalSuperfusion",
                    "TactileStimulation",
                    "ThermalPerturbation",
                    "TranscranialElectricalStimulation",
                    "TranscranialMagneticStimulation",
                    "UltrasoundStimulation",
                    "VisualStimulation",
                ),
                description="Kind of manipulation; it decides what details hold",
            ),
            "notes": Field("notes", "string", max_length=500, description="Notes"),
            "procedures": Field(
                "procedures",
                "array",
                required=True,
                relation=Relation("procedure", True, None),
                description="Procedures that made it possible",
            ),
            "session": Field(
                "session",
                "string",
                format="uuid",
                required=True,
                relation=Relation("session", False, None),
                description="Session it was done in",
            ),
            "equipment": Field(
                "equipment", "array", relation=Relation("equipment", True, None), description="Equipment that did it"
            ),
            "details": Field("details", "array", description="What belongs to the type, one row a step"),
            "type_schema_version": Field(
                "type_schema_version",
                "string",
                read_only=True,
                description="Version of the schema that details were checked with",
            ),
            "order": Field("order", "integer", minimum=0, description="Place among the manipulations of the session"),
        },
        False,
        (
            "Details must match the schema that the type names.",
            "It cannot be deleted while an epoch of its session refers to it.",
        ),
    ),
    "procedure": Model(
        "procedure",
        "modules",
        "Procedure",
        "procedure",
        "procedures",
        "uuid",
        "Something done to a subject once, such as an implant, an injection or a lesion, and where in the brain.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/modules/procedure/",
                ("public", "private"),
                "procedure_list",
                "modules_procedure.procedure_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/modules/procedure/",
                ("private",),
                "procedure_create",
                "modules_procedure.procedure_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/modules/procedure/{id}/",
                ("public", "private"),
                "procedure_get",
                "modules_procedure.procedure_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/modules/procedure/{id}/",
                ("private",),
                "procedure_update",
                "modules_procedure.procedure_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/modules/procedure/{id}/",
                ("private",),
                "procedure_replace",
                "modules_procedure.procedure_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/modules/procedure/{id}/",
                ("private",),
                "procedure_delete",
                "modules_procedure.procedure_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "type": Field(
                "type",
                "string",
                required=True,
                choices=(
                    "Anesthesia",
                    "AuditoryStimulation",
                    "BarbiturateInjection",
                    "BehavioralTracking",
                    "BloodPressureSensorImplant",
                    "BrainExtraction",
                    "BrainLesion",
                    "BrainSlice",
                    "BreathingSensorImplant",
                    "BurrHole",
                    "CatheterImplant",
                    "CervicalDislocation",
                    "Co2ChamberEuthanasia",
                    "CranialWindow",
                    "Craniectomy",
                    "Craniotomy",
                    "Cryosectioning",
                    "Decapitation",
                    "EcgImplant",
                    "EegImplant",
                    "EmgImplant",
                    "GenericImplant",
                    "GrinLensImplant",
                    "HeadFixation",
                    "Headcap",
                    "Headpost",
                    "InhalantOverdose",
                    "Injection",
                    "NerveCuffImplant",
                    "OdorStimulation",
                    "OpticFiberImplant",
                    "PerfusionFixation",
                    "PrismImplant",
                    "ReferenceElectrodeImplant",
                    "SiliconProbeImplant",
                    "SingleWireElectrodeImplant",
                    "TactileStimulation",
                    "TemperatureSensorImplant",
                    "TetrodeWireElectrodeImplant",
                    "TissueClearing",
                    "VibratomeSectioning",
                    "VirusInjection",
                    "VisualStimulation",
                ),
                description="Kind of procedure; it decides what details hold",
            ),
            "notes": Field("notes", "string", max_length=500, description="Notes"),
            "subject": Field(
                "subject",
                "string",
                format="uuid",
                required=True,
                relation=Relation("subject", False, None),
                description="Subject it was done to",
            ),
            "date_time": Field(
                "date_time", "string", format="date-time", nullable=True, description="When it was done"
            ),
            "consumablestock": Field(
                "consumablestock",
                "string",
                format="uuid",
                nullable=True,
                relation=Relation("consumablestock", False, None),
                description="Stock that was used up",
            ),
            "equipment": Field(
                "equipment",
                "array",
                relation=Relation("equipment", True, None),
                description="Equipment that was used or implanted",
            ),
            "brain_region": Field(
                "brain_region",
                "string",
                format="uuid",
                nullable=True,
                relation=Relation("brainregion", False, None),
                description="Target in the brain",
            ),
            "licenses": Field(
                "licenses",
                "array",
                relation=Relation("license", True, None),
                description="Permits under which it was done",
            ),
            "details": Field("details", "object", description="What belongs to the type"),
            "type_schema_version": Field(
                "type_schema_version",
                "string",
                read_only=True,
                description="Version of the schema that details were checked with",
            ),
            "coordinates_system": Field(
                "coordinates_system",
                "string",
                required=True,
                choices=(
                    "CCF_XYZ_Absolute",
                    "External_XYZ_Absolute",
                    "Stereotaxic_BregmaAbsolute",
                    "Stereotaxic_BregmaBrainSurface",
                    "Stereotaxic_LambdaAbsolute",
                    "Stereotaxic_LambdaBrainSurface",
                ),
                description="How the place is given; it decides what coordinates_details hold",
            ),
            "coordinates_details": Field(
                "coordinates_details", "object", description="The place in the coordinate system"
            ),
            "coordinates_schema_version": Field(
                "coordinates_schema_version",
                "string",
                read_only=True,
                description="Version of the schema that the coordinates were checked with",
            ),
            "created_at": Field(
                "created_at", "string", format="date-time", read_only=True, description="When the record was made"
            ),
            "updated_at": Field(
                "updated_at",
                "string",
                format="date-time",
                read_only=True,
                description="When the record was last changed",
            ),
        },
        False,
        (
            "Details must match the schema that the type names; send both together.",
            "coordinates_details must match the schema that coordinates_system names; send both together.",
        ),
    ),
    "project": Model(
        "project",
        "stem",
        "Project",
        "project",
        "projects",
        "uuid",
        "A study: its subjects, sessions, collections and cohorts, the people and groups who may read and change them, and whether anyone may read them.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/stem/project/",
                ("public", "private"),
                "project_list",
                "stem_project.project_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/stem/project/",
                ("private",),
                "project_create",
                "stem_project.project_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/stem/project/{id}/",
                ("public", "private"),
                "project_get",
                "stem_project.project_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/stem/project/{id}/",
                ("private",),
                "project_update",
                "stem_project.project_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/stem/project/{id}/",
                ("private",),
                "project_replace",
                "stem_project.project_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/stem/project/{id}/",
                ("private",),
                "project_delete",
                "stem_project.project_delete",
            ),
        },
        {},
        {
            "sessions": Operation(
                "sessions",
                "GET",
                "/api/{portal}/stem/project/{id}/sessions/",
                ("public", "private"),
                "project_sessions",
                "stem_project.project_sessions",
            ),
            "subjects": Operation(
                "subjects",
                "GET",
                "/api/{portal}/stem/project/{id}/subjects/",
                ("public", "private"),
                "project_subjects",
                "stem_project.project_subjects",
            ),
            "collections": Operation(
                "collections",
                "GET",
                "/api/{portal}/stem/project/{id}/collections/",
                ("public", "private"),
                "project_collections",
                "stem_project.project_collections",
            ),
            "cohorts": Operation(
                "cohorts",
                "GET",
                "/api/{portal}/stem/project/{id}/cohorts/",
                ("public", "private"),
                "project_cohorts",
                "stem_project.project_cohorts",
            ),
        },
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=200, unique="platform", required=True, description="Name of the project"
            ),
            "description": Field("description", "string", html=True, description="Summary of the project"),
            "sessions": Field(
                "sessions",
                "array",
                read_only=True,
                relation=Relation("session", True, "projects"),
                description="Sessions of the project",
            ),
            "subjects": Field(
                "subjects",
                "array",
                read_only=True,
                relation=Relation("subject", True, "projects"),
                description="Subjects of the project",
            ),
            "publications": Field(
                "publications",
                "array",
                relation=Relation("publication", True, None),
                description="Publications about the project",
            ),
            "collections": Field(
                "collections",
                "array",
                read_only=True,
                relation=Relation("collection", True, "project"),
                description="Collections of the project",
            ),
            "cohorts": Field(
                "cohorts",
                "array",
                read_only=True,
                relation=Relation("cohort", True, "project"),
                description="Cohorts of the project",
            ),
            "extra_fields": Field("extra_fields", "object", description="Metadata of the lab's own"),
            "is_public": Field(
                "is_public", "boolean", default=False, description="Whether anyone may read the project"
            ),
            "tags": Field("tags", "array", description="Tag names"),
            "users": Field("users", "object", description="Members by e-mail address"),
            "groups": Field("groups", "object", description="Member groups by name"),
            "links": Field(
                "links",
                "object",
                read_only=True,
                description="Addresses of relations, relative to the record; those without a record may be left out",
            ),
        },
        False,
        (
            "The creator becomes owner and only member; members sent with a create are "
            "ignored and are added by a change.",
            "Only owners may change is_public. A public project opens its content to anyone, read-only.",
        ),
    ),
    "projectgroupmembershipinvitation": Model(
        "projectgroupmembershipinvitation",
        "stem",
        "ProjectGroupMembershipInvitation",
        "project_group_membership_invitation",
        "project_group_membership_invitations",
        "uuid",
        "An invitation of a group to a project.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/stem/projectgroupmembershipinvitation/",
                ("private",),
                "projectgroupmembershipinvitation_list",
                "stem_projectgroupmembershipinvitation.projectgroupmembershipinvitation_list",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/stem/projectgroupmembershipinvitation/{id}/",
                ("private",),
                "projectgroupmembershipinvitation_get",
                "stem_projectgroupmembershipinvitation.projectgroupmembershipinvitation_get",
            ),
        },
        {
            "accept": Operation(
                "accept",
                "GET",
                "/api/{portal}/stem/projectgroupmembershipinvitation/{id}/accept/",
                ("private",),
                "projectgroupmembershipinvitation_accept",
                "stem_projectgroupmembershipinvitation.projectgroupmembershipinvitation_accept",
            ),
            "reject": Operation(
                "reject",
                "GET",
                "/api/{portal}/stem/projectgroupmembershipinvitation/{id}/reject/",
                ("private",),
                "projectgroupmembershipinvitation_reject",
                "stem_projectgroupmembershipinvitation.projectgroupmembershipinvitation_reject",
            ),
            "cancel": Operation(
                "cancel",
                "GET",
                "/api/{portal}/stem/projectgroupmembershipinvitation/{id}/cancel/",
                ("private",),
                "projectgroupmembershipinvitation_cancel",
                "stem_projectgroupmembershipinvitation.projectgroupmembershipinvitation_cancel",
            ),
        },
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "invitee": Field(
                "invitee",
                "integer",
                read_only=True,
                relation=Relation("group", False, None),
                description="Who is invited",
            ),
            "project": Field(
                "project",
                "string",
                format="uuid",
                read_only=True,
                relation=Relation("project", False, None),
                description="Project the invitation is for",
            ),
            "can_change": Field("can_change", "boolean", read_only=True, description="Contributor once accepted"),
            "manage_project": Field("manage_project", "boolean", read_only=True, description="Manager once accepted"),
            "own_project": Field("own_project", "boolean", read_only=True, description="Owner once accepted"),
        },
        False,
        (
            "Invitations are made by adding a member to a project's `groups`; there is no create.",
            "Accept, reject and cancel change state although they are GETs.",
            "A manager or owner of the invited group accepts or rejects; the inviting side cancels.",
        ),
    ),
    "projectmembershipinvitation": Model(
        "projectmembershipinvitation",
        "stem",
        "ProjectMembershipInvitation",
        "project_membership_invitation",
        "project_membership_invitations",
        "uuid",
        "An invitation of a user to a project.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/stem/projectmembershipinvitation/",
                ("private",),
                "projectmembershipinvitation_list",
                "stem_projectmembershipinvitation.projectmembershipinvitation_list",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/stem/projectmembershipinvitation/{id}/",
                ("private",),
                "projectmembershipinvitation_get",
                "stem_projectmembershipinvitation.projectmembershipinvitation_get",
            ),
        },
        {
            "accept": Operation(
                "accept",
                "GET",
                "/api/{portal}/stem/projectmembershipinvitation/{id}/accept/",
                ("private",),
                "projectmembershipinvitation_accept",
                "stem_projectmembershipinvitation.projectmembershipinvitation_accept",
            ),
            "reject": Operation(
                "reject",
                "GET",
                "/api/{portal}/stem/projectmembershipinvitation/{id}/reject/",
                ("private",),
                "projectmembershipinvitation_reject",
                "stem_projectmembershipinvitation.projectmembershipinvitation_reject",
            ),
            "cancel": Operation(
                "cancel",
                "GET",
                "/api/{portal}/stem/projectmembershipinvitation/{id}/cancel/",
                ("private",),
                "projectmembershipinvitation_cancel",
                "stem_projectmembershipinvitation.projectmembershipinvitation_cancel",
            ),
        },
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "invitee": Field(
                "invitee",
                "integer",
                read_only=True,
                relation=Relation("user", False, None),
                description="Who is invited",
            ),
            "project": Field(
                "project",
                "string",
                format="uuid",
                read_only=True,
                relation=Relation("project", False, None),
                description="Project the invitation is for",
            ),
            "can_change": Field("can_change", "boolean", read_only=True, description="Contributor once accepted"),
            "manage_project": Field("manage_project", "boolean", read_only=True, description="Manager once accepted"),
            "own_project": Field("own_project", "boolean", read_only=True, description="Owner once accepted"),
        },
        False,
        (
            "Invitations are made by adding a member to a project's `users`; there is no create.",
            "Accept, reject and cancel change state although they are GETs.",
            "The invited user accepts or rejects; the inviting side cancels.",
        ),
    ),
    "session": Model(
        "session",
        "stem",
        "Session",
        "session",
        "sessions",
        "uuid",
        "One recording occasion: when it happened, in which projects it counts, where its data is stored, and the modules (behaviors, data acquisitions, manipulations) that describe what was done.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/stem/session/",
                ("public", "private"),
                "session_list",
                "stem_session.session_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/stem/session/",
                ("private",),
                "session_create",
                "stem_session.session_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/stem/session/{id}/",
                ("public", "private"),
                "session_get",
                "stem_session.session_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/stem/session/{id}/",
                ("private",),
                "session_update",
                "stem_session.session_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/stem/session/{id}/",
                ("private",),
                "session_replace",
                "stem_session.session_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/stem/session/{id}/",
                ("private",),
                "session_delete",
                "stem_session.session_delete",
            ),
        },
        {},
        {
            "projects": Operation(
                "projects",
                "GET",
                "/api/{portal}/stem/session/{id}/projects/",
                ("public", "private"),
                "session_projects",
                "stem_session.session_projects",
            ),
            "manipulations": Operation(
                "manipulations",
                "GET",
                "/api/{portal}/stem/session/{id}/manipulations/",
                ("public", "private"),
                "session_manipulations",
                "stem_session.session_manipulations",
            ),
        },
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=100, unique="platform", required=True, description="Name of the session"
            ),
            "description": Field("description", "string", html=True, description="What was done and why"),
            "projects": Field(
                "projects",
                "array",
                min_items=1,
                required=True,
                relation=Relation("project", True, None),
                description="Projects the session belongs to",
            ),
            "date_time": Field(
                "date_time", "string", format="date-time", nullable=True, description="Onset of the session"
            ),
            "epochs": Field(
                "epochs",
                "array",
                read_only=True,
                relation=Relation("epoch", True, None),
                description="Time segments of the session",
            ),
            "datastorage": Field(
                "datastorage",
                "array",
                relation=Relation("datastorage", True, None),
                description="Data storages that hold the recording, in order",
            ),
            "extra_fields": Field("extra_fields", "object", description="Metadata of the lab's own"),
            "download_links": Field(
                "download_links", "array", description="Public repositories from which the data can be downloaded"
            ),
            "dataacquisition": Field(
                "dataacquisition",
                "array",
                read_only=True,
                relation=Relation("dataacquisition", True, "session"),
                description="Data acquisitions of the session",
            ),
            "behaviors": Field(
                "behaviors",
                "array",
                read_only=True,
                relation=Relation("behavior", True, "session"),
                description="Behaviors of the session",
            ),
            "manipulations": Field(
                "manipulations",
                "array",
                read_only=True,
                relation=Relation("manipulation", True, "session"),
                description="Manipulations of the session",
            ),
            "name_used_in_storage": Field(
                "name_used_in_storage",
                "string",
                max_length=200,
                read_only=True,
                description="Name of the session's folder where it differs",
            ),
            "tags": Field("tags", "array", description="Tag names"),
            "links": Field(
                "links",
                "object",
                read_only=True,
                description="Addresses of relations, relative to the record; those without a record may be left out",
            ),
        },
        False,
        (
            "A data storage must share a group with one of the session's projects.",
            "Create and change need change rights on every project and every data storage that is sent.",
        ),
    ),
    "species": Model(
        "species",
        "taxonomies",
        "Species",
        "species",
        "species",
        "uuid",
        "A species, by its scientific name.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/taxonomies/species/",
                ("public", "private"),
                "species_list",
                "taxonomies_species.species_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/taxonomies/species/",
                ("private",),
                "species_create",
                "taxonomies_species.species_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/taxonomies/species/{id}/",
                ("public", "private"),
                "species_get",
                "taxonomies_species.species_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/taxonomies/species/{id}/",
                ("private",),
                "species_update",
                "taxonomies_species.species_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/taxonomies/species/{id}/",
                ("private",),
                "species_replace",
                "taxonomies_species.species_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/taxonomies/species/{id}/",
                ("private",),
                "species_delete",
                "taxonomies_species.species_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=100, unique="platform", required=True, description="Name of the species"
            ),
            "description": Field("description", "string", max_length=2000, description="What kind of animal it is"),
            "rrid": Field(
                "rrid", "string", pattern="^RRID:", nullable=True, description="Research Resource Identifier"
            ),
            "rrid_url": Field("rrid_url", "string", read_only=True, description="Address that looks up the identifier"),
            "external_identifiers": Field(
                "external_identifiers", "array", description="Identifiers in other databases"
            ),
            "comments": Field("comments", "string", write_only=True, description="Note to the reviewer"),
        },
        True,
        (
            "Create and change make a request; the record appears or changes when an administrator accepts it.",
            "Only administrators delete.",
        ),
    ),
    "strain": Model(
        "strain",
        "taxonomies",
        "Strain",
        "strain",
        "strains",
        "uuid",
        "A strain of laboratory animals.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/taxonomies/strain/",
                ("public", "private"),
                "strain_list",
                "taxonomies_strain.strain_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/taxonomies/strain/",
                ("private",),
                "strain_create",
                "taxonomies_strain.strain_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/taxonomies/strain/{id}/",
                ("public", "private"),
                "strain_get",
                "taxonomies_strain.strain_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/taxonomies/strain/{id}/",
                ("private",),
                "strain_update",
                "taxonomies_strain.strain_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/taxonomies/strain/{id}/",
                ("private",),
                "strain_replace",
                "taxonomies_strain.strain_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/taxonomies/strain/{id}/",
                ("private",),
                "strain_delete",
                "taxonomies_strain.strain_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=100, unique="platform", required=True, description="Name of the strain"
            ),
            "description": Field("description", "string", max_length=2000, description="What sets the strain apart"),
            "species": Field(
                "species",
                "string",
                format="uuid",
                required=True,
                relation=Relation("species", False, None),
                description="Species of the strain",
            ),
            "rrid": Field(
                "rrid", "string", pattern="^RRID:", nullable=True, description="Research Resource Identifier"
            ),
            "rrid_url": Field("rrid_url", "string", read_only=True, description="Address that looks up the identifier"),
            "external_identifiers": Field(
                "external_identifiers", "array", description="Identifiers in other databases"
            ),
            "comments": Field("comments", "string", write_only=True, description="Note to the reviewer"),
        },
        True,
        (
            "Create and change make a request; the record appears or changes when an administrator accepts it.",
            "Only administrators delete.",
        ),
    ),
    "subject": Model(
        "subject",
        "stem",
        "Subject",
        "subject",
        "subjects",
        "uuid",
        "An animal or a person that is studied, with its strain, sex, dates and what was done to it.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/stem/subject/",
                ("public", "private"),
                "subject_list",
                "stem_subject.subject_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/stem/subject/",
                ("private",),
                "subject_create",
                "stem_subject.subject_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/stem/subject/{id}/",
                ("public", "private"),
                "subject_get",
                "stem_subject.subject_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/stem/subject/{id}/",
                ("private",),
                "subject_update",
                "stem_subject.subject_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/stem/subject/{id}/",
                ("private",),
                "subject_replace",
                "stem_subject.subject_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/stem/subject/{id}/",
                ("private",),
                "subject_delete",
                "stem_subject.subject_delete",
            ),
        },
        {},
        {
            "procedures": Operation(
                "procedures",
                "GET",
                "/api/{portal}/stem/subject/{id}/procedures/",
                ("public", "private"),
                "subject_procedures",
                "stem_subject.subject_procedures",
            ),
            "subjectlogs": Operation(
                "subjectlogs",
                "GET",
                "/api/{portal}/stem/subject/{id}/subjectlogs/",
                ("public", "private"),
                "subject_subjectlogs",
                "stem_subject.subject_subjectlogs",
            ),
        },
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "name": Field(
                "name", "string", max_length=100, unique="platform", required=True, description="Name of the subject"
            ),
            "description": Field(
                "description", "string", html=True, description="Anything worth knowing about the subject"
            ),
            "projects": Field(
                "projects",
                "array",
                min_items=1,
                required=True,
                relation=Relation("project", True, None),
                description="Projects the subject belongs to",
            ),
            "licenses": Field(
                "licenses",
                "array",
                relation=Relation("license", True, None),
                description="Permits under which the subject is kept and used",
            ),
            "strain": Field(
                "strain",
                "string",
                format="uuid",
                required=True,
                relation=Relation("strain", False, None),
                description="Strain of the subject",
            ),
            "sex": Field(
                "sex",
                "string",
                min_length=1,
                max_length=1,
                required=True,
                choices=("F", "M", "U"),
                description="F female, M male, U unknown",
            ),
            "genetic_line": Field(
                "genetic_line", "string", max_length=100, description="Line the subject was bred from"
            ),
            "genotype": Field("genotype", "string", max_length=200, description="Genotype as text"),
            "subject_identifier": Field(
                "subject_identifier", "string", max_length=100, description="Ear tag or RFID or another outside mark"
            ),
            "supplier": Field(
                "supplier",
                "string",
                format="uuid",
                nullable=True,
                relation=Relation("supplier", False, None),
                description="Where the subject was bought",
            ),
            "breeding": Field(
                "breeding",
                "string",
                format="uuid",
                relation=Relation("breeding", False, None),
                description="Litter the subject was born in",
            ),
            "birth_date": Field("birth_date", "string", format="date", nullable=True, description="Day of birth"),
            "death_date": Field("death_date", "string", format="date", nullable=True, description="Day of death"),
            "status": Field(
                "status",
                "string",
                default="active",
                choices=("planned", "active", "inactive", "transferred", "deceased", "unknown"),
                description="Whether the subject takes part",
            ),
            "extra_fields": Field("extra_fields", "object", nullable=True, description="Metadata of the lab's own"),
            "procedures": Field(
                "procedures",
                "array",
                read_only=True,
                relation=Relation("procedure", True, "subject"),
                description="Surgeries and other procedures done to the subject",
            ),
            "subjectlogs": Field(
                "subjectlogs",
                "array",
                read_only=True,
                relation=Relation("subjectlog", True, "subject"),
                description="Logs kept of the subject, such as its weight",
            ),
            "name_used_in_storage": Field(
                "name_used_in_storage",
                "string",
                max_length=200,
                nullable=True,
                description="Name of the subject's folder where it differs",
            ),
            "tags": Field("tags", "array", description="Tag names"),
            "links": Field(
                "links",
                "object",
                read_only=True,
                description="Addresses of relations, relative to the record; those without a record may be left out",
            ),
        },
        False,
        ("Writing needs contributor rights on the linked projects.", "The species is that of the strain."),
    ),
    "subjectlog": Model(
        "subjectlog",
        "modules",
        "SubjectLog",
        "subject_log",
        "subject_logs",
        "uuid",
        "A log of one kind kept of a subject, such as its weight, with entries by date and time.",
        {
            "list": Operation(
                "list",
                "GET",
                "/api/{portal}/modules/subjectlog/",
                ("public", "private"),
                "subjectlog_list",
                "modules_subjectlog.subjectlog_list",
            ),
            "create": Operation(
                "create",
                "POST",
                "/api/{portal}/modules/subjectlog/",
                ("private",),
                "subjectlog_create",
                "modules_subjectlog.subjectlog_create",
            ),
            "get": Operation(
                "get",
                "GET",
                "/api/{portal}/modules/subjectlog/{id}/",
                ("public", "private"),
                "subjectlog_get",
                "modules_subjectlog.subjectlog_get",
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/modules/subjectlog/{id}/",
                ("private",),
                "subjectlog_update",
                "modules_subjectlog.subjectlog_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/modules/subjectlog/{id}/",
                ("private",),
                "subjectlog_replace",
                "modules_subjectlog.subjectlog_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/modules/subjectlog/{id}/",
                ("private",),
                "subjectlog_delete",
                "modules_subjectlog.subjectlog_delete",
            ),
        },
        {
            "add_entry": Operation(
                "add_entry",
                "PATCH",
                "/api/{portal}/modules/subjectlog/{id}/add_entry/",
                ("private",),
                "subjectlog_add_entry",
                "modules_subjectlog.subjectlog_add_entry",
            ),
            "change_entry": Operation(
                "change_entry",
                "PATCH",
                "/api/{portal}/modules/subjectlog/{id}/change_entry/",
                ("private",),
                "subjectlog_change_entry",
                "modules_subjectlog.subjectlog_change_entry",
            ),
            "remove_entry": Operation(
                "remove_entry",
                "PATCH",
                "/api/{portal}/modules/subjectlog/{id}/remove_entry/",
                ("private",),
                "subjectlog_remove_entry",
                "modules_subjectlog.subjectlog_remove_entry",
            ),
        },
        {},
        {
            "id": Field("id", "string", format="uuid", read_only=True, description="Id of the record"),
            "type": Field(
                "type",
                "string",
                create_only=True,
                required=True,
                choices=(
                    "FoodConsumption",
                    "FoodDeprivation",
                    "GenericObservation",
                    "Genotyping",
                    "Habituation",
                    "Handling",
                    "HargreavesTest",
                    "Housing",
                    "TrainingSession",
                    "VonFreyTest",
                    "WaterConsumption",
                    "WaterDeprivation",
                    "Weighing",
                    "Wellness",
                ),
                description="Kind of log; it decides what the details of an entry hold",
            ),
            "description": Field(
                "description", "string", max_length=500, nullable=True, description="What the log is for"
            ),
            "subject": Field(
                "subject",
                "string",
                format="uuid",
                required=True,
                relation=Relation("subject", False, None),
                description="Subject the log is kept of",
            ),
            "user": Field(
                "user",
                "integer",
                read_only=True,
                relation=Relation("user", False, None),
                description="Who began the log",
            ),
            "entries": Field("entries", "array", read_only=True, description="The entries, newest first"),
        },
        False,
        (
            "The type cannot be changed after the create.",
            "Entries are edited by the actions, and found by their date_time.",
            "Housing, FoodDeprivation, WaterDeprivation, Habituation, Handling and TrainingSession have intervals.",
        ),
    ),
    "user": Model(
        "user",
        "users",
        "User",
        "user",
        "users",
        "integer",
        "A person with an account. Profiles can be read by every user of the platform.",
        {
            "list": Operation(
                "list", "GET", "/api/{portal}/users/user/", ("public", "private"), "user_list", "users_user.user_list"
            ),
            "get": Operation(
                "get", "GET", "/api/{portal}/users/user/{id}/", ("public", "private"), "user_get", "users_user.user_get"
            ),
            "update": Operation(
                "update",
                "PATCH",
                "/api/{portal}/users/user/{id}/",
                ("private",),
                "user_update",
                "users_user.user_update",
            ),
            "replace": Operation(
                "replace",
                "PUT",
                "/api/{portal}/users/user/{id}/",
                ("private",),
                "user_replace",
                "users_user.user_replace",
            ),
            "delete": Operation(
                "delete",
                "DELETE",
                "/api/{portal}/users/user/{id}/",
                ("private",),
                "user_delete",
                "users_user.user_delete",
            ),
        },
        {},
        {},
        {
            "id": Field("id", "integer", read_only=True, description="Id of the record"),
            "email": Field("email", "string", unique="platform", description="E-mail address"),
            "first_name": Field("first_name", "string", description="First name"),
            "last_name": Field("last_name", "string", description="Last name"),
            "groups_own_json": Field("groups_own_json", "array", read_only=True, description="Groups the user owns"),
            "website": Field("website", "string", max_length=200, description="Website"),
            "google_scholar": Field(
                "google_scholar", "string", max_length=200, description="Address of the Google Scholar page"
            ),
            "orcid_id": Field("orcid_id", "string", max_length=100, description="Address of the ORCID page"),
            "atlas_preference": Field(
                "atlas_preference", "string", max_length=7, description="Code of the preferred brain atlas"
            ),
            "active_projects": Field(
                "active_projects",
                "array",
                relation=Relation("project", True, None),
                description="Projects the user works on now",
            ),
        },
        False,
        (
            "Users register on the website; there is no create.",
            "Users change their own profile; administrators change and delete any.",
            "A website without a scheme comes back with http:// before it.",
        ),
    ),
}
